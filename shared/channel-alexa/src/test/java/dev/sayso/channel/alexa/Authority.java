package dev.sayso.channel.alexa;

import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate authority of our own: a root, an intermediate, and signers as a test wants them.
final class Authority {
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  static final String ALEXA = "echo-api.amazon.com";
  static final Validity YEAR =
      new Validity(NOW.minus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(335)));

  private final KeyPair rootKey = keys();
  private final KeyPair middleKey = keys();
  private final X509Certificate root;
  private final X509Certificate middle;

  Authority(String name) {
    root = issue(new Request("CN=" + name, rootKey, YEAR), "CN=" + name, rootKey, "");
    middle = issue(new Request("CN=" + name + " 2", middleKey, YEAR), "CN=" + name, rootKey, "");
  }

  record Validity(Instant from, Instant until) {}

  /// A signer's private key, and its chain as Alexa serves it.
  record Signer(KeyPair keys, byte[] pem) {
    String sign(byte[] body) {
      try {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(body);
        return Base64.getEncoder().encodeToString(signature.sign());
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  Set<TrustAnchor> anchors() {
    return Set.of(new TrustAnchor(root, null));
  }

  Signer signer(String dnsName, Validity validity) {
    KeyPair keys = keys();
    String issuer = middle.getSubjectX500Principal().getName();
    var leaf = issue(new Request("CN=" + dnsName, keys, validity), issuer, middleKey, dnsName);
    return new Signer(keys, pem(leaf, middle, root));
  }

  /// One that nobody vouches for.
  static Signer selfSigned() {
    KeyPair keys = keys();
    String name = "CN=" + ALEXA;
    return new Signer(keys, pem(issue(new Request(name, keys, YEAR), name, keys, ALEXA)));
  }

  private record Request(String subject, KeyPair keys, Validity validity) {}

  private static X509Certificate issue(
      Request request, String issuer, KeyPair issuerKey, String dnsName) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              new X500Principal(issuer),
              BigInteger.valueOf(request.hashCode()).abs().add(BigInteger.ONE),
              Date.from(request.validity().from()),
              Date.from(request.validity().until()),
              new X500Principal(request.subject()),
              request.keys().getPublic());
      builder.addExtension(
          Extension.basicConstraints, true, new BasicConstraints(dnsName.isEmpty()));
      if (!dnsName.isEmpty()) {
        var names = new GeneralNames(new GeneralName(GeneralName.dNSName, dnsName));
        builder.addExtension(Extension.subjectAlternativeName, false, names);
      }
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(issuerKey.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] pem(X509Certificate... chain) {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      for (X509Certificate certificate : chain) {
        writer.writeObject(certificate);
      }
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
