package dev.sayso.channel.alexa;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;

/// The signer's certificate and those that vouch for it. Path rules: RFC 5280, section 6.
record CertificateChain(List<X509Certificate> certificates) {
  private static final String SIGNER = "echo-api.amazon.com";
  private static final int DNS_NAME = 2;
  private static final int LONGEST = 10;

  CertificateChain {
    certificates = List.copyOf(certificates);
    if (certificates.isEmpty() || certificates.size() > LONGEST) {
      throw new IllegalArgumentException("a chain has 1 to 10 certificates");
    }
  }

  static CertificateChain parse(byte[] pem) throws CertificateException {
    var read =
        CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem));
    List<X509Certificate> chain = new ArrayList<>();
    for (var certificate : read) {
      chain.add((X509Certificate) certificate);
    }
    if (chain.isEmpty() || chain.size() > LONGEST) {
      throw new CertificateException(chain.size() + " certificates");
    }
    return new CertificateChain(chain);
  }

  /// Throws unless the signer is Alexa's, is valid now, and a path leads from it to an anchor.
  void validate(Set<TrustAnchor> anchors, Instant now) throws GeneralSecurityException {
    if (!isNamed(signer().getSubjectAlternativeNames())) {
      throw new CertificateException("not a certificate of " + SIGNER);
    }
    signer().checkValidity(Date.from(now));
    var target = new X509CertSelector();
    target.setCertificate(signer());
    var parameters = new PKIXBuilderParameters(anchors, target);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(certificates)));
    parameters.setDate(Date.from(now));
    parameters.setRevocationEnabled(false);
    CertPathBuilder.getInstance("PKIX").build(parameters);
  }

  PublicKey key() {
    return signer().getPublicKey();
  }

  /// When the first of them runs out.
  Instant expiry() {
    return certificates.stream()
        .map(it -> it.getNotAfter().toInstant())
        .min(Instant::compareTo)
        .orElseThrow();
  }

  private X509Certificate signer() {
    return certificates.getFirst();
  }

  private static boolean isNamed(@org.jspecify.annotations.Nullable Collection<List<?>> names) {
    return names != null
        && names.stream()
            .anyMatch(name ->
                name.get(0) instanceof Integer kind
                    && kind == DNS_NAME
                    && name.get(1) instanceof String dns
                    && dns.equalsIgnoreCase(SIGNER));
  }
}
