package dev.sayso.search.opensearch;

import java.net.URI;
import java.util.Map;

/// What a request carries so that the cluster knows its caller.
interface Credentials {

  /// Headers to be added. `uri` is whole.
  Map<String, String> headers(Call call, URI uri);

  static Credentials of(OpenSearchSettings.Access access) {
    return switch (access) {
      case OpenSearchSettings.Access.Open() -> (_, _) -> Map.of();
      case OpenSearchSettings.Access.Secret(var id) -> Login.named(id);
      case OpenSearchSettings.Access.Role(var region, var service) ->
          Signature.ofThisProcess(region, service);
    };
  }
}
