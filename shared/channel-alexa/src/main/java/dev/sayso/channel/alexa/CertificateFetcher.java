package dev.sayso.channel.alexa;

import java.io.IOException;
import java.net.URI;

/// Gets the certificates behind a checked address.
public interface CertificateFetcher {

  /// PEM text, one certificate after the other, the signer's first.
  ///
  /// @throws IOException if it cannot be had in time, or is too large to be certificates
  byte[] fetch(URI url) throws IOException;
}
