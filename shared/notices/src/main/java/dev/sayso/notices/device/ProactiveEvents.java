package dev.sayso.notices.device;

import java.net.URI;

/// Where tokens are had and events are sent to. A skill that is not published yet has a stage of
/// its own. Source: "Proactive Events REST API Reference", "Get an access token".
public record ProactiveEvents(URI tokens, URI events) {

  private static final URI TOKENS = URI.create("https://api.amazon.com/auth/O2/token");
  private static final String PATH = "/v1/proactiveEvents";

  /// Of the part of the world that shoppers are in.
  public enum Region {
    NA("https://api.amazonalexa.com"),
    EU("https://api.eu.amazonalexa.com"),
    FE("https://api.fe.amazonalexa.com");

    private final String host;

    Region(String host) {
      this.host = host;
    }
  }

  public static ProactiveEvents of(Region region, boolean published) {
    var path = region.host + PATH + (published ? "/" : "/stages/development");
    return new ProactiveEvents(TOKENS, URI.create(path));
  }
}
