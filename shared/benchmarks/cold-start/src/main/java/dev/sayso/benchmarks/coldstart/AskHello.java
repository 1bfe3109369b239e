package dev.sayso.benchmarks.coldstart;

import com.amazon.ask.SkillStreamHandler;
import com.amazon.ask.builder.CustomSkillBuilder;

/// Amazon's own skill kit saying hello to whatever it hears, as its documentation begins.
public final class AskHello extends SkillStreamHandler {

  public AskHello() {
    super(new CustomSkillBuilder().addRequestHandler(new Greeting(() -> "Hello")).build());
  }
}
