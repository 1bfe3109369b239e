package dev.sayso.llm;

class BedrockModelTest extends ConnectedModelContract {
  BedrockModelTest() {
    super(Vendor.BEDROCK);
  }
}
