package dev.sayso.functions.google;

import dev.sayso.channel.Journal;
import dev.sayso.channel.google.ActionsChannel;
import dev.sayso.channel.google.DialogflowChannel;
import dev.sayso.channel.google.GoogleHttpDoor;
import dev.sayso.channel.google.GoogleRequest;
import dev.sayso.channel.google.GoogleSettings;
import dev.sayso.dialog.Assistant;
import java.io.IOException;

/// Which door of Google's stands at which path.
final class Doors {
  static final String DIALOGFLOW = "/google/dialogflow-cx";
  static final String ACTIONS = "/google/actions";

  private final DialogflowChannel dialogflow;
  private final GoogleHttpDoor dialogflowDoor;
  private final GoogleHttpDoor actionsDoor;
  private final Callers callers;

  Doors(Assistant assistant, GoogleSettings settings, Callers callers, Journal journal) {
    this.callers = callers;
    dialogflow = new DialogflowChannel(assistant, settings, journal, callers.accounts());
    dialogflowDoor = GoogleHttpDoor.verifying(dialogflow, callers.dialogflow());
    actionsDoor =
        GoogleHttpDoor.verifying(
            new ActionsChannel(assistant, settings, journal, callers.accounts()),
            callers.actions());
  }

  ApiResponse answer(byte[] event, int largest) {
    if (event.length > largest) {
      return ApiResponse.error(413, "the request is too large");
    }
    try {
      return answer(ApiRequest.read(event));
    } catch (IOException _) {
      return ApiResponse.error(400, "this is no request of an HTTP API");
    }
  }

  /// Actions Builder may append a colon and the handler's name to the address it was given.
  private ApiResponse answer(ApiRequest request) {
    if (request.path().equals(DIALOGFLOW)) {
      return ApiResponse.of(dialogflowDoor.answer(request.google()));
    }
    return request.path().equals(ACTIONS) || request.path().startsWith(ACTIONS + ":")
        ? ApiResponse.of(actionsDoor.answer(request.google()))
        : ApiResponse.error(404, "there is nothing here");
  }

  /// Does what a first request does, for nobody: `request` is taken as it is, and a caller with
  /// `token` is checked and forgotten.
  void prime(byte[] request, GoogleRequest token) {
    dialogflow.answer(GoogleRequest.trusted(request));
    callers.dialogflow().complaint(token);
  }
}
