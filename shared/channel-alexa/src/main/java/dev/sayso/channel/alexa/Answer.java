package dev.sayso.channel.alexa;

import java.nio.charset.StandardCharsets;

/// What goes back over the wire.
public sealed interface Answer {

  /// A response envelope.
  record Response(byte[] body) implements Answer {
    @Override
    public int status() {
      return 200;
    }
  }

  /// The request was not one to answer, and nothing was done.
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

  /// Why a request is refused. Amazon asks for 400 where verification fails.
  enum Reason {
    TOO_LARGE(413, "the request is larger than 256 KiB"),
    MALFORMED(400, "the body is not an Alexa request envelope"),
    WRONG_SKILL(400, "the request is for another skill"),
    UNSIGNED(400, "the headers Signature-256 and SignatureCertChainUrl are required"),
    FOREIGN_CERTIFICATE_URL(400, "SignatureCertChainUrl is not an address of Alexa's certificates"),
    CERTIFICATE_UNAVAILABLE(503, "the signing certificate could not be fetched"),
    UNTRUSTED_CERTIFICATE(400, "the signing certificate is not a valid one of Alexa's"),
    FORGED(400, "the signature does not fit the body"),
    UNTIMELY(400, "the request's timestamp is missing, too old or in the future");

    private final int status;
    private final String words;

    Reason(int status, String words) {
      this.status = status;
      this.words = words;
    }
  }
}
