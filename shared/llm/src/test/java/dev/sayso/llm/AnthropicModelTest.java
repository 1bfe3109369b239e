package dev.sayso.llm;

class AnthropicModelTest extends ConnectedModelContract {
  AnthropicModelTest() {
    super(Vendor.ANTHROPIC);
  }
}
