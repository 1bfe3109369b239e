package dev.sayso.channel.alexa;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Where trust begins.
public final class TrustAnchors {

  private TrustAnchors() {}

  /// The roots that this Java trusts.
  public static Set<TrustAnchor> ofThisJava() throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((@Nullable KeyStore) null);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .flatMap(it -> Arrays.stream(((X509TrustManager) it).getAcceptedIssuers()))
        .map(TrustAnchors::anchor)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static TrustAnchor anchor(X509Certificate root) {
    return new TrustAnchor(root, null);
  }
}
