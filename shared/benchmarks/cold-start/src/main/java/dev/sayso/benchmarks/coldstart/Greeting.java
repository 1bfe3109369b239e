package dev.sayso.benchmarks.coldstart;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes every request and answers with the same words.
record Greeting(Supplier<String> words) implements RequestHandler {

  @Override
  public boolean canHandle(HandlerInput input) {
    return true;
  }

  @Override
  public Optional<Response> handle(HandlerInput input) {
    return input.getResponseBuilder().withSpeech(words.get()).withReprompt("Hello?").build();
  }
}
