package dev.sayso.notices.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/// What the skill's permissions page in the developer console names: who asks for a token.
record ClientSecret(String id, String secret) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// Of `{"clientId": …, "clientSecret": …}`.
  static ClientSecret read(String json) {
    try {
      var tree = JSON.readTree(json);
      return new ClientSecret(
          tree.required("clientId").asText(), tree.required("clientSecret").asText());
    } catch (JsonProcessingException | IllegalArgumentException e) {
      // The message would hold part of the secret.
      throw new IllegalStateException(
          "the secret of the skill's messages must be as {\"clientId\": \"…\", \"clientSecret\":"
              + " \"…\"}");
    }
  }

  @Override
  public String toString() {
    return "ClientSecret[]";
  }
}
