package dev.sayso.channel.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.channel.LocaleWords;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.understanding.Context;
import dev.sayso.dialog.understanding.Context.Awaiting;
import dev.sayso.dialog.understanding.RuleInterpreter;
import dev.sayso.dialog.understanding.Vocabulary;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The words of each intent, through the rules that understand what was heard, are that intent
/// again.
class WordsAreUnderstoodTest {
  private static final RuleInterpreter RULES = RuleInterpreter.english(Vocabulary.NONE);
  private static final LocaleWords WORDS = LocaleWords.of(Locale.US).orElseThrow();
  private static final Map<String, String> SLOTS =
      Map.of(
          "item", "dog food",
          "items", "milk and eggs",
          "position", "second",
          "direction", "cheaper",
          "product", "milk",
          "quantity", "3",
          "amount", "half a kilo",
          "rest", "send two");

  private static final Context OFFERED = new Context(Awaiting.CHOICE, true, false);
  private static final Context ASKED = new Context(Awaiting.YES_NO, false, true);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          SearchIntent, Search, Search
          RefineIntent, Refine, Refine
          OtherBrandIntent, Refine, Refine
          MoreOptionsIntent, Refine, Refine
          ChooseIntent, Choose, Unclear
          PickIntent, Choose, Refine
          TellMoreIntent, TellMore, TellMore
          ReorderIntent, Reorder, Reorder
          ReorderLastIntent, ReorderLast, ReorderLast
          UsualIntent, ReorderUsual, ReorderUsual
          AddToCartIntent, Add, Add
          RemoveFromCartIntent, Remove, Remove
          ChangeQuantityIntent, ChangeQuantity, Unclear
          CorrectIntent, Correct, Unclear
          UndoIntent, Undo, Undo
          ReadCartIntent, ReadCart, ReadCart
          ClearCartIntent, ClearCart, ClearCart
          AddThatIntent, AddThat, AddThat
          CheckoutIntent, Checkout, Checkout
          OrderStatusIntent, OrderStatus, OrderStatus
          CancelOrderIntent, CancelOrder, CancelOrder
          YesButIntent, QualifiedYes, QualifiedYes
          ItemIntent, Choose, Unclear
          QuantityIntent, Choose, Unclear
          ThanksIntent, Thanks, Thanks
          AMAZON.YesIntent, Yes, Yes
          AMAZON.NoIntent, No, No
          AMAZON.HelpIntent, Help, Help
          AMAZON.RepeatIntent, Repeat, Repeat
          AMAZON.NextIntent, Refine, Refine
          AMAZON.StartOverIntent, ClearCart, ClearCart
          AMAZON.StopIntent, Stop, Stop
          AMAZON.NavigateHomeIntent, Stop, Stop
          AMAZON.CancelIntent, No, No
          AMAZON.FallbackIntent, Unclear, Unclear
          """)
  void whereOptionsAreOffered(String intent, String withSlots, String withoutSlots) {
    assertThat(understood(intent, SLOTS, OFFERED)).isEqualTo(withSlots);
    assertThat(understood(intent, Map.of(), OFFERED)).isEqualTo(withoutSlots);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          HearListIntent, HearList
          QuantityIntent, JustAmount
          ItemIntent, JustItem
          CancelThatIntent, No
          AMAZON.YesIntent, Yes
          YesButIntent, QualifiedYes
          """)
  void whereAYesOrNoIsAwaited(String intent, String withSlots) {
    assertThat(understood(intent, SLOTS, ASKED)).isEqualTo(withSlots);
  }

  @Test
  void nothingButYesIsAYes() {
    assertThat(WORDS.intentNames())
        .filteredOn(intent ->
            understood(intent, SLOTS, ASKED).equals("Yes")
                || understood(intent, Map.of(), ASKED).equals("Yes"))
        .containsExactly("AMAZON.YesIntent");
  }

  @Test
  void aFilledCarrierIsPreferredToAnEmptyOne() {
    Map<String, String> slots = new HashMap<>(SLOTS);
    slots.remove("product");
    assertThat(WORDS.say("ChangeQuantityIntent", slots)).isEqualTo("make it half a kilo");
    assertThat(WORDS.say("ReorderIntent", Map.of())).isEqualTo("reorder");
  }

  private static String understood(String intent, Map<String, String> slots, Context context) {
    String words = WORDS.say(intent, slots);
    return RULES.interpret(Utterance.Heard.of(words), context).first().getClass().getSimpleName();
  }
}
