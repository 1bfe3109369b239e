package dev.sayso.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnProductsTest {

  @Test
  void aReplyKnowsWhatThisShopperIsLikelyToName() {
    var vocabulary = new Conversation().say("what is in my cart").vocabulary();
    assertThat(vocabulary).extracting(SpokenName::name).contains("Sparkle dishwasher tabs");
  }

  @Test
  void sizesOfOneProductAreNamedOnce() {
    var talk = new Conversation();
    talk.say("reorder dishwasher tabs");
    talk.say("yes");
    assertThat(talk.say("what is in my cart").vocabulary())
        .extracting(SpokenName::name)
        .doesNotHaveDuplicates();
  }
}
