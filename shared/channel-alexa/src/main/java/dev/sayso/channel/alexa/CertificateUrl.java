package dev.sayso.channel.alexa;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// The rules for where Alexa's signing certificates may lie. Source: "Host a Custom Skill as a Web
/// Service", Verify the signature certificate URL.
final class CertificateUrl {
  private static final String HOST = "s3.amazonaws.com";
  private static final String FOLDER = "/echo.api/";
  private static final int HTTPS = 443;

  private CertificateUrl() {}

  /// The normalised address; empty if it breaks a rule.
  static Optional<URI> check(String text) {
    try {
      URI url = new URI(text).normalize();
      return isAllowed(url)
          ? Optional.of(new URI("https", HOST, url.getPath(), null))
          : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static boolean isAllowed(URI url) {
    return url.getScheme() != null
        && url.getHost() != null
        && url.getScheme().toLowerCase(Locale.ROOT).equals("https")
        && url.getHost().toLowerCase(Locale.ROOT).equals(HOST)
        && url.getUserInfo() == null
        && (url.getPort() == -1 || url.getPort() == HTTPS)
        && isInFolder(url.getRawPath());
  }

  /// An encoded dot or slash could lead out of the folder again.
  private static boolean isInFolder(String path) {
    return path.startsWith(FOLDER) && !path.contains("%") && !path.contains("..");
  }
}
