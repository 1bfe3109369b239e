package dev.sayso.notices.email;

import dev.sayso.commerce.notice.Notice;
import dev.sayso.commerce.notice.Notices;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Body;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/// Plain text by SES. SES knows no repeats: a message that is sent again under its id arrives
/// twice, with the same `X-Sayso-Notice`. Only what is no address at all counts as unreachable; an
/// error of SES may be the shop's own and must not unsubscribe anybody. What bounces is SES's
/// suppression list's.
public final class EmailNotices implements Notices {

  /// What a mail system would surely refuse; all else is its own to judge.
  private static final Pattern ADDRESS =
      Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;]+");

  private static final int LONGEST = 254;

  private final SesV2Client client;
  private final String sender;

  /// `sender` is an address that SES has verified.
  public EmailNotices(SesV2Client client, String sender) {
    this.client = client;
    this.sender = sender;
  }

  @Override
  public Delivery send(Notice notice) {
    var address = notice.to().billing().email();
    if (address == null || !isAddress(address)) {
      return new Delivery.Unreachable("there is no e-mail address");
    }
    try {
      client.sendEmail(email(notice, address));
      return new Delivery.Sent();
    } catch (SdkException e) {
      // Its message may hold the address.
      return new Delivery.Failed(e.getClass().getSimpleName());
    }
  }

  private static boolean isAddress(String text) {
    return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
  }

  private SendEmailRequest email(Notice notice, String address) {
    return SendEmailRequest.builder()
        .fromEmailAddress(sender)
        .destination(to -> to.toAddresses(address))
        .content(content ->
            content.simple(message ->
                message
                    .subject(text(oneLine(notice.words().subject())))
                    .body(Body.builder().text(text(notice.words().text())).build())
                    .headers(
                        header("List-Unsubscribe", "<mailto:" + sender + "?subject=unsubscribe>"),
                        header("X-Sayso-Notice", notice.id()))))
        .build();
  }

  /// A catalogue's words may be in it, and must not begin another header.
  private static String oneLine(String subject) {
    return subject.replaceAll("[\\r\\n]+", " ");
  }

  private static Content text(@Nullable String data) {
    return Content.builder().charset("UTF-8").data(data).build();
  }

  private static MessageHeader header(String name, String value) {
    return MessageHeader.builder().name(name).value(value).build();
  }
}
