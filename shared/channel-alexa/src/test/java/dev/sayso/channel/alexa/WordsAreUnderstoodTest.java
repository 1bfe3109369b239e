package dev.sayso.channel.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.smapi.model.v1.skill.interactionModel.SlotType;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.TypeValue;
import dev.sayso.channel.LocaleWords;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.understanding.Context;
import dev.sayso.dialog.understanding.Context.Awaiting;
import dev.sayso.dialog.understanding.RuleInterpreter;
import dev.sayso.dialog.understanding.Vocabulary;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The words of each intent, through the rules that understand what was heard, are that intent
/// again.
@ParameterizedClass
@ValueSource(strings = {"en-US", "de-DE"})
class WordsAreUnderstoodTest {
  private static final Map<String, Map<String, String>> SLOTS =
      Map.of(
          "en-US",
          Map.ofEntries(
              Map.entry("item", "dog food"),
              Map.entry("items", "milk and eggs"),
              Map.entry("position", "second"),
              Map.entry("direction", "cheaper"),
              Map.entry("product", "milk"),
              Map.entry("quantity", "3"),
              Map.entry("amount", "half a kilo"),
              Map.entry("rest", "send two"),
              Map.entry("aspect", "cheaper per wash"),
              Map.entry("change", "one more"),
              Map.entry("detail", "the delivery fee"),
              Map.entry("recipient", "sam"),
              Map.entry("quality", "a lid"),
              Map.entry("dish", "pancakes"),
              Map.entry("about", "peanuts"),
              Map.entry("diet", "vegetarian"),
              Map.entry("person", "sam"),
              Map.entry("digits", "481516"),
              Map.entry("wish", "organic"),
              Map.entry("brand", "barilla"),
              Map.entry("stars", "4"),
              Map.entry("price", "5"),
              Map.entry("when", "until friday"),
              Map.entry("until", "friday"),
              Map.entry("often", "two weeks"),
              Map.entry("reason", "coffee"),
              Map.entry("code", "1234")),
          "de-DE",
          Map.ofEntries(
              Map.entry("item", "hundefutter"),
              Map.entry("items", "milch und eier"),
              Map.entry("position", "zweite"),
              Map.entry("direction", "günstiger"),
              Map.entry("product", "milch"),
              Map.entry("quantity", "3"),
              Map.entry("amount", "ein halbes kilo"),
              Map.entry("rest", "schick zwei"),
              Map.entry("aspect", "günstiger pro waschgang"),
              Map.entry("change", "eins mehr"),
              Map.entry("detail", "die liefergebühr"),
              Map.entry("recipient", "sam"),
              Map.entry("quality", "einen deckel"),
              Map.entry("dish", "pfannkuchen"),
              Map.entry("about", "erdnüsse"),
              Map.entry("diet", "vegetarisch"),
              Map.entry("person", "sam"),
              Map.entry("digits", "481516"),
              Map.entry("wish", "bio"),
              Map.entry("brand", "barilla"),
              Map.entry("stars", "4"),
              Map.entry("price", "5"),
              Map.entry("when", "bis freitag"),
              Map.entry("until", "freitag"),
              Map.entry("often", "zwei wochen"),
              Map.entry("reason", "kaffee"),
              Map.entry("code", "1234")));

  private static final Context OFFERED = new Context(Awaiting.CHOICE, true, false);
  private static final Context ASKED = new Context(Awaiting.YES_NO, false, true);
  private static final Context FOR_WHOM = new Context(Awaiting.PERSON, false, false);
  private static final Context CODE = new Context(Awaiting.CODE, false, false);

  private final String tag;
  private final RuleInterpreter rules;
  private final LocaleWords words;
  private final Map<String, String> slots;

  WordsAreUnderstoodTest(String tag) {
    this.tag = tag;
    var locale = Locale.forLanguageTag(tag);
    rules = RuleInterpreter.of(locale, Vocabulary.NONE);
    words = LocaleWords.of(locale).orElseThrow();
    slots = Objects.requireNonNull(SLOTS.get(tag));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          SearchIntent, Search, Search
          RefineIntent, Refine, Refine
          KindsIntent, AskKinds, Unclear
          NarrowIntent, Narrow, Unclear
          OtherBrandIntent, Refine, Refine
          MoreOptionsIntent, Refine, Refine
          ChooseIntent, Choose, Unclear
          PickIntent, Choose, Choose
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
          CompareIntent, Compare, Compare
          AskPriceIntent, AskPrice, TellMore
          ChangesIntent, AskDetail, AskDetail
          WhyIntent, AskDetail, AskDetail
          AskDetailIntent, AskDetail, ReadCart
          WaitForPriceIntent, WaitForPrice, WaitForPrice
          SaveForLaterIntent, SaveForLater, SaveForLater
          RemindWhenParkedIntent, RemindWhenParked, RemindWhenParked
          ContinueIntent, Continue, Continue
          QualityIntent, TellMore, TellMore
          AdviceIntent, Advise, Gift
          DishIntent, Suggest, Help
          GiftIntent, Gift, Gift
          KeepPrivateIntent, KeepPrivate, KeepPrivate
          LinkDeviceIntent, SayCode, LinkDevice
          UnlockIntent, Unlock, Unlock
          MyDataIntent, MyData, MyData
          SendDataIntent, MyData, MyData
          DeleteDataIntent, MyData, MyData
          RunningLowIntent, RunningLow, RunningLow
          WhenNeededIntent, AskDue, RunningLow
          AwayIntent, AtHome, AtHome
          GuestsIntent, AtHome, AtHome
          PlentyIntent, AtHome, AtHome
          BackIntent, AtHome, AtHome
          KeepStockedIntent, KeepStocked, KeepStocked
          StandingOrdersIntent, ReadRules, ReadRules
          ComingUpIntent, ReadRules, ReadRules
          PauseOrderIntent, SteerRule, SteerRule
          ResumeOrderIntent, SteerRule, SteerRule
          SkipOrderIntent, SteerRule, SteerRule
          StopOrderIntent, SteerRule, SteerRule
          StopAllOrdersIntent, SteerRule, SteerRule
          CapIntent, SteerRule, SteerRule
          OftenIntent, SteerRule, SteerRule
          OrderOnceIntent, SteerRule, SteerRule
          RemindMeIntent, TellMe, TellMe
          EmailMeIntent, TellMe, TellMe
          TellBeforeIntent, TellMe, TellMe
          StopRemindersIntent, TellMe, TellMe
          StopMessagesIntent, TellMe, TellMe
          FirstOnesIntent, Choose, AddThat
          AllergyIntent, Remember, Unclear
          DietIntent, Remember, Unclear
          AvoidIntent, Remember, Unclear
          AlwaysIntent, Remember, Remember
          DeliverToIntent, Remember, Remember
          ForgetIntent, Forget, Forget
          ReadPreferencesIntent, ReadPreferences, ReadPreferences
          BrokenIntent, Complain, Complain
          MissingIntent, Complain, Complain
          WrongIntent, Complain, Complain
          LateIntent, Complain, Complain
          MoneyBackIntent, Complain, Complain
          ComplainIntent, Complain, Complain
          TalkToPersonIntent, TalkToPerson, TalkToPerson
          WhoAreYouIntent, WhoAreYou, WhoAreYou
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
    assertThat(understood(intent, slots, OFFERED)).isEqualTo(withSlots);
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
          AdjustIntent, Adjust
          DeliveryDayIntent, AskDetail
          AMAZON.YesIntent, Yes
          YesButIntent, QualifiedYes
          """)
  void whereAYesOrNoIsAwaited(String intent, String withSlots) {
    assertThat(understood(intent, slots, ASKED)).isEqualTo(withSlots);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Position, ChooseIntent, position, Choose
          Direction, RefineIntent, direction, Refine
          Aspect, CompareIntent, aspect, Compare|TellMore
          Adjustment, AdjustIntent, change, Adjust
          Diet, DietIntent, diet, Remember
          Detail, AskDetailIntent, detail, AskDetail|ReadCart
          """)
  void everyValueOfASlotIsUnderstood(String type, String intent, String slot, String means) {
    var context = intent.equals("AdjustIntent") ? ASKED : OFFERED;
    assertThat(InteractionModelTest.model(tag).getInteractionModel().getLanguageModel().getTypes())
        .filteredOn(it -> it.getName().equals(type))
        .flatExtracting(SlotType::getValues)
        .isNotEmpty()
        .allSatisfy(value -> {
          var name = ((TypeValue) value).getName().getValue();
          assertThat(means.split("\\|"))
              .as(name)
              .contains(understood(intent, Map.of(slot, name), context));
        });
  }

  @Test
  void whereAPersonOrACodeIsAwaited() {
    assertThat(understood("ForPersonIntent", slots, FOR_WHOM)).isEqualTo("ForPerson");
    assertThat(understood("ForPersonIntent", Map.of(), FOR_WHOM)).isEqualTo("ForPerson");
    assertThat(understood("SayCodeIntent", slots, CODE)).isEqualTo("SayCode");
    assertThat(understood("QuantityIntent", Map.of("quantity", "1234"), CODE)).isEqualTo("SayCode");
  }

  @Test
  void nothingButYesIsAYes() {
    assertThat(words.intentNames())
        .filteredOn(intent ->
            understood(intent, slots, ASKED).equals("Yes")
                || understood(intent, Map.of(), ASKED).equals("Yes"))
        .containsExactly("AMAZON.YesIntent");
  }

  @Test
  void aFilledCarrierIsPreferredToAnEmptyOne() {
    var withoutProduct = new HashMap<>(slots);
    withoutProduct.remove("product");
    assertThat(words.say("ChangeQuantityIntent", withoutProduct))
        .contains(withoutProduct.get("amount"));
    assertThat(words.say("ReorderIntent", Map.of())).doesNotContain("{");
  }

  private String understood(String intent, Map<String, String> filled, Context context) {
    var said = words.say(intent, filled);
    return rules.interpret(Utterance.Heard.of(said), context).first().getClass().getSimpleName();
  }
}
