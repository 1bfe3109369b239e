package dev.sayso.llm;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/// AWS's signature, version 4, for Bedrock, by the SDK's own signer.
record Signature(AwsCredentialsProvider identities, String region) implements Credentials {

  /// The HTTP client sets these itself and lets nobody else.
  private static final Set<String> SET_BELOW = Set.of("host", "content-length");

  private static final String SERVICE = "bedrock";

  static Signature ofThisProcess(String region) {
    return new Signature(DefaultCredentialsProvider.builder().build(), region);
  }

  @Override
  public Map<String, String> headers(Call call, URI uri) {
    var request = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(uri).build();
    var signed =
        AwsV4HttpSigner.create()
            .sign(it ->
                it.identity(identities.resolveCredentials())
                    .request(request)
                    .payload(ContentStreamProvider.fromByteArray(call.body()))
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE));
    var headers = new LinkedHashMap<String, String>();
    signed
        .request()
        .forEachHeader((name, values) -> {
          if (!SET_BELOW.contains(name.toLowerCase(Locale.ROOT))) {
            headers.put(name, String.join(",", values));
          }
        });
    return headers;
  }
}
