package dev.sayso.channel.google;

import java.nio.charset.StandardCharsets;

/// What goes back over the wire.
public sealed interface Answer {

  /// A WebhookResponse, or a HandlerResponse.
  record Response(byte[] body) implements Answer {
    @Override
    public int status() {
      return 200;
    }
  }

  /// The request was not one to answer, and nothing was done. Dialogflow makes an event
  /// `webhook.error` of it, for which the agent has words.
  record Refusal(Reason reason) implements Answer {
    @Override
    public int status() {
      return reason.status;
    }

    @Override
    public byte[] body() {
      return "{\"error\":\"%s\"}".formatted(reason.words).getBytes(StandardCharsets.UTF_8);
    }
  }

  /// As an HTTP status.
  int status();

  /// JSON.
  byte[] body();

  /// Why a request is refused: 401 where a caller shows nothing that can be believed, 403 where it
  /// is somebody else, or meant for somebody else.
  enum Reason {
    TOO_LARGE(413, "the request is larger than 256 KiB"),
    MALFORMED(400, "the body is not a webhook request with a session and one input"),
    UNSIGNED(401, "a token of Google's, or the webhook's secret, is required"),
    FORGED(401, "the token is not one that Google signed"),
    UNTIMELY(401, "the token is expired or not valid yet"),
    WRONG_SECRET(401, "the secret is not this webhook's"),
    WRONG_ISSUER(403, "the token is not Google's"),
    WRONG_AUDIENCE(403, "the token is for somebody else"),
    WRONG_CALLER(403, "the token is not of this shop's agent"),
    KEYS_UNAVAILABLE(503, "what the caller is checked against could not be read");

    private final int status;
    private final String words;

    Reason(int status, String words) {
      this.status = status;
      this.words = words;
    }
  }
}
