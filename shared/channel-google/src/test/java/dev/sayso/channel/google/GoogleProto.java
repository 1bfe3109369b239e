package dev.sayso.channel.google;

import com.google.cloud.dialogflow.cx.v3.ResponseMessage;
import com.google.cloud.dialogflow.cx.v3.WebhookResponse;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Google's own reading of a response: it refuses fields that it does not know, two kinds in one
/// message, and two transitions.
final class GoogleProto {
  private GoogleProto() {}

  static WebhookResponse response(Answer answer) {
    var response = WebhookResponse.newBuilder();
    try {
      JsonFormat.parser().merge(new String(answer.body(), StandardCharsets.UTF_8), response);
    } catch (InvalidProtocolBufferException wrong) {
      throw new AssertionError(new String(answer.body(), StandardCharsets.UTF_8), wrong);
    }
    return response.build();
  }

  static List<ResponseMessage> messages(Answer answer) {
    return response(answer).getFulfillmentResponse().getMessagesList();
  }

  /// The words of the first message, which is always the text.
  static String text(Answer answer) {
    return messages(answer).getFirst().getText().getText(0);
  }

  static String ssml(Answer answer) {
    return messages(answer).stream()
        .filter(ResponseMessage::hasOutputAudioText)
        .findFirst()
        .orElseThrow()
        .getOutputAudioText()
        .getSsml();
  }
}
