package dev.sayso.dev.doctor;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How an Alexa account is linked to one of the shop: what `ask smapi update-account-linking-info`
/// sends, and the variables `OAUTH_…` by which tokens are checked. Sources: "Requirements for
/// Account Linking for Alexa Skills", RFC 7636 for PKCE. Nobody is called.
final class AccountLinking {

  /// Beside the skill's manifest.
  static final String FILE = "account-linking.json";

  /// Alexa fetches a new token some minutes before the old one ends.
  private static final int SHORTEST_SECONDS = 360;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final String where;
  private final List<Finding> findings = new ArrayList<>();

  private AccountLinking(String where) {
    this.where = where;
  }

  static List<Finding> look(Path folder) {
    return look(folder, System.getenv());
  }

  /// `environment` is where the issuer of tokens may be named.
  static List<Finding> look(Path folder, Map<String, String> environment) {
    var file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return List.of(
          Finding.warning(
              "accounts cannot be linked, which Alexa demands of a skill that sells",
              file.toString(),
              "restore it from version control, and fill in your server"));
    }
    var linking = new AccountLinking(file.toString());
    try {
      var root = JSON.readTree(Files.readAllBytes(file));
      var issuer = Optional.ofNullable(environment.get("OAUTH_ISSUER"));
      linking.check(root.path("accountLinkingRequest"), issuer);
      linking.proof(root.at("/console/pkce").asText());
    } catch (IOException e) {
      var why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      linking.error("no valid JSON: " + why, "mend that place");
    }
    return linking.findings.stream().allMatch(it -> it.severity() == Finding.Severity.OK)
        ? List.of(Finding.ok("account linking", file.toString()))
        : linking.findings;
  }

  private void check(JsonNode request, Optional<String> issuer) {
    if (!request.path("type").asText().equals("AUTH_CODE")) {
      error("the grant is not AUTH_CODE", "set type to AUTH_CODE: other grants show the token");
    }
    var authorization = url(request, "authorizationUrl");
    var token = url(request, "accessTokenUrl");
    for (var name : List.of("clientId", "accessTokenScheme")) {
      if (request.path(name).asText().isBlank()) {
        error("no " + name, "set accountLinkingRequest." + name);
      }
    }
    if (request.has("clientSecret")) {
      error("the client's secret is in a file", "take clientSecret out and give it to ask by hand");
    }
    if (request.path("scopes").isEmpty()) {
      error("no scope is asked for", "name in scopes what an order needs, as orders");
    }
    lifetime(request.path("defaultTokenExpirationInSeconds"));
    authorization.ifPresent(it -> issuer.ifPresent(named -> issuer(it, named)));
    if (authorization.isPresent() && token.isPresent()) {
      hint(authorization.get());
    }
  }

  private Optional<URI> url(JsonNode request, String name) {
    var text = request.path(name).asText();
    try {
      var url = URI.create(text);
      if ("https".equals(url.getScheme()) && url.getHost() != null) {
        return Optional.of(url);
      }
    } catch (IllegalArgumentException _) {
      // Named below.
    }
    error(
        name + " is '" + text + "', which Alexa does not call",
        "set it to an address that begins with https://");
    return Optional.empty();
  }

  /// The console alone can switch it on, so the file only says that somebody did.
  private void proof(String method) {
    if (!method.equals("S256")) {
      error(
          "PKCE is " + (method.isEmpty() ? "off" : method),
          "switch PKCE on with S256, in the console and in your server, and note it in console.pkce");
    }
  }

  private void lifetime(JsonNode seconds) {
    if (seconds.asInt() < SHORTEST_SECONDS) {
      error(
          "a token lives for " + seconds.asInt() + " seconds, and Alexa wants " + SHORTEST_SECONDS,
          "set defaultTokenExpirationInSeconds, and the server, to 3600 or so");
    }
  }

  private void issuer(URI authorization, String named) {
    Optional<String> host;
    try {
      host = Optional.ofNullable(URI.create(named).getHost());
    } catch (IllegalArgumentException _) {
      host = Optional.empty();
    }
    if (host.filter(it -> it.equals(authorization.getHost())).isEmpty()) {
      findings.add(
          Finding.warning(
              "tokens are taken of "
                  + named
                  + ", and shoppers sign in at "
                  + authorization.getHost(),
              where,
              "set OAUTH_ISSUER to what your tokens say in iss, or mend authorizationUrl"));
    }
  }

  /// What cannot be seen from here without calling a stranger's server.
  private void hint(URI authorization) {
    if (!authorization.getHost().endsWith(".example")) {
      findings.add(
          Finding.warning(
              "whose certificate " + authorization.getHost() + " has was not looked at",
              where,
              "Alexa does not take Let's Encrypt for account linking: use another authority's"));
    }
  }

  private void error(String what, String mend) {
    findings.add(Finding.error(what, where, mend));
  }
}
