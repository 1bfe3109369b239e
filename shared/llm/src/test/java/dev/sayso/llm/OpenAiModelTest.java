package dev.sayso.llm;

class OpenAiModelTest extends ConnectedModelContract {
  OpenAiModelTest() {
    super(Vendor.OPENAI);
  }
}
