package dev.sayso.llm;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which model is asked, where, by which key, and how much it may cost. Anything but a server on
/// this machine is spoken to over TLS only. A malformed variable of the environment throws
/// [IllegalArgumentException] that names it.
public record LlmSettings(
    Provider provider, URI url, String model, Access access, Limits limits, boolean logged) {

  public static final String PROVIDER = "LLM_PROVIDER";
  public static final String URL = "LLM_URL";
  public static final String MODEL = "LLM_MODEL";
  public static final String KEY = "LLM_KEY";
  public static final String SECRET = "LLM_SECRET";
  public static final String LOG = "LLM_LOG";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:/@+-]{1,256}");
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /// How the server knows who asks.
  public sealed interface Access {

    /// It does not: a server on a developer's machine.
    record Open() implements Access {}

    /// By a key from the environment, which is for a developer's machine.
    record Key(String key) implements Access {
      @Override
      public String toString() {
        return "Key[]";
      }
    }

    /// By a key that lies in Secrets Manager as it is, under this ARN.
    record Secret(String id) implements Access {}

    /// By the role of this process.
    record Role(String region) implements Access {}
  }

  public LlmSettings {
    if (!NAME.matcher(model).matches()) {
      throw new IllegalArgumentException(
          MODEL + " cannot be '" + model + "': name a model, as gpt-4.1-mini");
    }
    if (url.getHost() == null || !(isLocal(url) || "https".equals(url.getScheme()))) {
      throw new IllegalArgumentException(
          URL + " cannot be '" + url + "': it must be as https://models.example.com/v1");
    }
  }

  /// What the environment's variables of these names say; empty where no model is connected.
  public static Optional<LlmSettings> from(Map<String, String> environment) {
    return find(environment, PROVIDER)
        .filter(code -> !code.equals("off"))
        .map(code -> of(provider(code), environment));
  }

  private static LlmSettings of(Provider provider, Map<String, String> environment) {
    var region = find(environment, "AWS_REGION").orElse("us-east-1");
    return new LlmSettings(
        provider,
        uri(find(environment, URL).orElse(provider.address(region))),
        find(environment, MODEL)
            .orElseThrow(
                () -> new IllegalArgumentException(MODEL + " is not set: name the model to ask")),
        access(provider, region, environment),
        Limits.from(environment),
        logged(environment));
  }

  private static Access access(Provider provider, String region, Map<String, String> environment) {
    return find(environment, SECRET)
        .<Access>map(Access.Secret::new)
        .or(() -> find(environment, KEY).map(Access.Key::new))
        .orElseGet(
            () -> provider == Provider.BEDROCK ? new Access.Role(region) : new Access.Open());
  }

  private static boolean logged(Map<String, String> environment) {
    var log = find(environment, LOG).orElse("off");
    return switch (log) {
      case "off" -> false;
      case "redacted" -> true;
      default ->
          throw new IllegalArgumentException(LOG + " cannot be '" + log + "': off or redacted");
    };
  }

  private static Provider provider(String code) {
    try {
      return Provider.valueOf(code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          PROVIDER + " cannot be '" + code + "': off, " + Provider.CODES, e);
    }
  }

  private static boolean isLocal(URI url) {
    return "http".equals(url.getScheme()) && THIS_MACHINE.contains(url.getHost());
  }

  private static URI uri(String text) {
    try {
      return URI.create(text.replaceFirst("/+$", ""));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(URL + " cannot be '" + text + "': it is no URL", e);
    }
  }

  static Optional<String> find(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
