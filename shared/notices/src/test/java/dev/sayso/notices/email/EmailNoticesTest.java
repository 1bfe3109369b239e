package dev.sayso.notices.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.Notices;
import dev.sayso.commerce.notice.NoticesContract;
import dev.sayso.notices.Counterpart;
import dev.sayso.notices.Counterpart.Answer;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;

class EmailNoticesTest extends NoticesContract {

  private static final String PATH = "/v2/email/outbound-emails";

  private boolean busy;
  private final Counterpart ses =
      new Counterpart(_ ->
          busy
              ? new Answer(429, "{\"message\":\"Maximum sending rate exceeded for kim\"}")
              : new Answer(200, "{\"MessageId\":\"m\"}"));

  @AfterEach
  void close() {
    ses.close();
  }

  @Test
  void it_is_plain_text_with_a_way_to_unsubscribe_and_no_second_header() {
    working().send(notice("n-9", KIM));
    var mail = ses.asked(PATH).getFirst().json();
    assertThat(mail.path("FromEmailAddress").asText()).isEqualTo("shop@example.com");
    assertThat(mail.at("/Destination/ToAddresses/0").asText()).isEqualTo("kim@example.com");
    var simple = mail.at("/Content/Simple");
    assertThat(simple.at("/Subject/Data").asText())
        .isEqualTo("Your next order Bcc: evil@example.com");
    assertThat(simple.at("/Body/Text/Data").asText()).isEqualTo("Cat food on Friday.");
    assertThat(header(simple, "List-Unsubscribe"))
        .isEqualTo("<mailto:shop@example.com?subject=unsubscribe>");
  }

  @Override
  protected Notices working() {
    return notices(ses.at("/"));
  }

  @Override
  protected Notices busy() {
    busy = true;
    return working();
  }

  @Override
  protected Notices silent() {
    ses.close();
    return working();
  }

  @Override
  protected List<String> received() {
    return ses.asked(PATH).stream()
        .map(one -> header(one.json().at("/Content/Simple"), "X-Sayso-Notice"))
        .toList();
  }

  @Override
  protected Channel channel() {
    return Channel.EMAIL;
  }

  private static String header(JsonNode simple, String name) {
    for (var header : simple.path("Headers")) {
      if (header.path("Name").asText().equals(name)) {
        return header.path("Value").asText();
      }
    }
    return "";
  }

  private static Notices notices(URI address) {
    var client =
        SesV2Client.builder()
            .region(Region.US_EAST_1)
            .endpointOverride(address)
            .httpClient(UrlConnectionHttpClient.create())
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .build();
    return new EmailNotices(client, "shop@example.com");
  }
}
