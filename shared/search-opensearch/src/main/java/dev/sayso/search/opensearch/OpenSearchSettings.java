package dev.sayso.search.opensearch;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where the cluster is, under which name the catalogue is searched, and how the cluster knows its
/// caller. Anything but a cluster on this machine is spoken to over TLS only.
public record OpenSearchSettings(URI url, String index, Access access) {

  public static final String URL = "SEARCH_OPENSEARCH_URL";
  public static final String INDEX = "SEARCH_OPENSEARCH_INDEX";
  public static final String SECRET = "SEARCH_OPENSEARCH_SECRET";

  private static final String DEFAULT_INDEX = "sayso";

  /// What a cluster takes for an index, shorter: versions are appended.
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,80}");

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /// `vpc-shop-abc.eu-central-1.es.amazonaws.com`, `abc.eu-central-1.aoss.amazonaws.com`,
  /// `search-shop-abc.aos.eu-central-1.on.aws`.
  private static final Pattern AMAZON =
      Pattern.compile(
          ".+\\.(?<region>[a-z]{2}(?:-[a-z]+)+-\\d)\\.(?<service>es|aoss)\\.amazonaws\\.com(?:\\.cn)?"
              + "|.+\\.aos\\.(?<dual>[a-z]{2}(?:-[a-z]+)+-\\d)\\.on\\.aws");

  /// How the cluster knows who asks.
  public sealed interface Access {

    /// It does not: a cluster on a developer's machine.
    record Open() implements Access {}

    /// By user and password, which lie in Secrets Manager as `{"username": …, "password": …}`.
    record Secret(String id) implements Access {}

    /// By the role of this process: Amazon OpenSearch Service (`es`) or Serverless (`aoss`).
    record Role(String region, String service) implements Access {}
  }

  public OpenSearchSettings {
    if (!NAME.matcher(index).matches()) {
      throw new IllegalArgumentException(
          INDEX + " cannot be '" + index + "': small letters, digits, - and _, a letter first");
    }
    if (url.getHost() == null || !(isLocal(url) || url.getScheme().equals("https"))) {
      throw new IllegalArgumentException(
          URL + " cannot be '" + url + "': it must be as https://search.example.com");
    }
  }

  /// Reads the variables named above; empty where no cluster is set, and the catalogue is searched
  /// in process. A malformed one throws [IllegalArgumentException] that names it.
  public static Optional<OpenSearchSettings> from(Map<String, String> environment) {
    return find(environment, URL).map(text -> of(uri(text), environment));
  }

  private static OpenSearchSettings of(URI url, Map<String, String> environment) {
    return new OpenSearchSettings(
        url,
        find(environment, INDEX).orElse(DEFAULT_INDEX),
        find(environment, SECRET)
            .<Access>map(Access.Secret::new)
            .or(() -> role(url))
            .orElseGet(Access.Open::new));
  }

  private static Optional<Access> role(URI url) {
    var host = AMAZON.matcher(String.valueOf(url.getHost()).toLowerCase(Locale.ROOT));
    if (!host.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        host.group("dual") != null
            ? new Access.Role(host.group("dual"), "es")
            : new Access.Role(host.group("region"), host.group("service")));
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

  private static Optional<String> find(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
