package dev.sayso.notices.device;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sayso.commerce.notice.Notice;
import dev.sayso.commerce.notice.Notices;
import dev.sayso.commerce.shopper.Identity;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// A new message of the shop, as a Proactive Event: the device shows and says that there is one,
/// and by whom. Amazon takes no words of ours; what the message says is told when the shopper asks
/// the skill. Amazon tells repeats apart by the reference id. Sources: "Proactive Events REST API
/// Reference", "Message alert".
public final class DeviceNotices implements Notices {

  private static final String CHANNEL = "alexa";

  /// A person's own id, which is no account's.
  private static final String PERSON = "amzn1.ask.person.";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// Amazon keeps an event for a day at most.
  private static final Duration KEPT = Duration.ofHours(23);

  private static final int LONGEST_ID = 100;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
  private final ProactiveEvents addresses;
  private final Tokens tokens;
  private final String seller;
  private final InstantSource clock;

  /// `secret` gives `{"clientId": …, "clientSecret": …}`; `seller` is who the message is from.
  public DeviceNotices(
      ProactiveEvents addresses, Supplier<String> secret, String seller, InstantSource clock) {
    this.addresses = addresses;
    this.seller = seller;
    this.clock = clock;
    this.tokens = new Tokens(client, addresses.tokens(), secret, clock);
  }

  @Override
  public Delivery send(Notice notice) {
    var account = account(notice);
    if (account.isEmpty()) {
      return new Delivery.Unreachable("there is no account with a device");
    }
    try {
      return outcome(post(event(notice, account.get())));
    } catch (IOException e) {
      return new Delivery.Failed(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Delivery.Failed("interrupted");
    }
  }

  private static Optional<String> account(Notice notice) {
    return notice.to().identities().stream()
        .filter(one -> one.channel().equals(CHANNEL))
        .map(Identity::id)
        .filter(id -> !id.startsWith(PERSON))
        .findFirst();
  }

  private int post(String event) throws IOException, InterruptedException {
    int status = post(event, tokens.token());
    if (status == 401) {
      tokens.forget();
      status = post(event, tokens.token());
    }
    return status;
  }

  private int post(String event, String token) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(addresses.events())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(event))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  /// 409: it was taken before. 429 and 432: too many at once, or today. Amazon does not tell who
  /// turned such messages off, and 403 may be the skill's own fault: neither unsubscribes anybody.
  private static Delivery outcome(int status) {
    return switch (status) {
      case 200, 202, 409 -> new Delivery.Sent();
      default -> new Delivery.Failed("status " + status);
    };
  }

  private String event(Notice notice, String account) {
    var now = clock.instant();
    var json = JsonNodeFactory.instance.objectNode();
    var id = notice.id();
    json.put("timestamp", now.toString())
        .put("referenceId", id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID))
        .put("expiryTime", now.plus(KEPT).toString());
    var event = json.putObject("event").put("name", "AMAZON.MessageAlert.Activated");
    var payload = event.putObject("payload");
    payload.putObject("state").put("status", "UNREAD").put("freshness", "NEW");
    var group = payload.putObject("messageGroup").put("count", 1);
    group.putObject("creator").put("name", seller);
    json.putObject("relevantAudience")
        .put("type", "Unicast")
        .putObject("payload")
        .put("user", account);
    return json.toString();
  }
}
