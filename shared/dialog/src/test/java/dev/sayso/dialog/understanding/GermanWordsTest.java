package dev.sayso.dialog.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GermanWordsTest {

  private static final Language GERMAN = Language.of(Locale.GERMANY);

  @Test
  void everyKindOfWordThatEnglishHasIsThereInGerman() {
    // Dishes are named by their own words.
    var english =
        Language.of(Locale.ENGLISH).lexicon().entries().keySet().stream()
            .filter(kind -> !kind.startsWith("dish."))
            .toList();

    assertThat(GERMAN.lexicon().entries().keySet()).containsAll(english);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zweiundzwanzig | 22
          zwei und zwanzig | 22
          einundzwanzig | 21
          hundertfünfzig | 150
          hundertundeins | 101
          zwölfhundert | 1200
          zweitausend fünfhundert | 2500
          zweitausendfünfhundertdrei | 2503
          achtzehntausend | 18000
          18 tausend | 18000
          eine Million | 1000000
          zwo | 2
          Fuenf | 5
          dreissig | 30
          dreißig | 30
          anderthalb Liter | 1.5 liter
          eineinhalb | 1.5
          zweieinhalb Kilo | 2.5 kilo
          ein halbes Kilo | 0.5 kilo
          ein viertel Pfund | 0.25 pfund
          dreiviertel Liter | 0.75 liter
          eins Komma fünf | 1.5
          1,5 Liter | 1.5 liter
          1,5l | 1.5 l
          1.5 l | 1.5 l
          12,49 € | 12.49 euro
          1.000 Klammern | 1000 klammern
          neunzehn neunundneunzig | 19 99
          drei fünfhundert Gramm | 3 500 gramm
          milch, zwei und drei | milch 2 und 3
          Das 2. bitte | das 2
          Sechserpack | 6 er pack
          6er-Pack | 6 er pack
          ich hab's | ich hab es
          ich HÄTTE gerne, ähm, Äpfel | ich hätte gern äpfel
          Ich moechte das groesste | ich möchte das größte
          Öl & Essig | öl und essig
          3,5% | 3.5 prozent
          Bestellen Sie bitte | bestell
          siebentausendundeinmal | siebentausendundeinmal
          """)
  void textIsNormalisedTo(String text, String normalised) {
    assertThat(GERMAN.spoken().normalised(text)).isEqualTo(normalised);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zwei Sechserpack Wasser | wasser (2 of 6)
          ein Sechser Pack Wasser | wasser (1 of 6)
          6er Träger Bier | bier (1 of 6)
          zwei Packungen Wasser | wasser (2)
          eine Packung mit sechs Eiern | eiern (1 of 6)
          einen Kasten Wasser | wasser (1)
          Kasten Wasser | wasser (1)
          drei Tüten Chips | chips (3)
          ne Tüte Chips | chips (1)
          zwei Flaschen von dem Rotwein | rotwein (2)
          ein halbes Kilo Tomaten | tomaten (0.5 kg)
          ein Pfund Hackfleisch | hackfleisch (500 g)
          anderthalb Pfund Kirschen | kirschen (750 g)
          Kilo Äpfel | äpfel (1 kg)
          500g Nudeln | nudeln (500 g)
          Nudeln 500 Gramm | nudeln (500 g)
          zwei Nudeln 500 Gramm | nudeln (2 x 500 g)
          eine 2 Liter Flasche Cola | cola (1 x 2 l)
          zwei Flaschen Wasser à 1,5 Liter | wasser (2 x 1.5 l)
          12 Rollen Klopapier | klopapier (12 roll)
          12 Eier | eier (12 egg)
          zehn Freilandeier | freilandeier (10 egg)
          ein Dutzend Eier | eier (1 of 12)
          ein halbes Dutzend Eier | eier (1 of 6)
          60 Spülmaschinentabs | spülmaschinentabs (60 tab)
          zwei Spülmaschinentabs | spülmaschinentabs (2)
          eine halbe Gurke | gurke (1)
          sechs Semmeln | semmeln (6)
          drei Stück Butter | butter (3)
          zwei mal Milch | milch (2)
          dreimal Milch | milch (3)
          einmal Milch | milch (1)
          Milch mal drei | milch (3)
          noch ein Ketchup | ketchup (1)
          noch etwas von der großen Cola | cola (LARGE)
          zwei große Shampoo | shampoo (2 LARGE)
          eine große Flasche Ketchup | ketchup (1 LARGE)
          Ketchup die kleine | ketchup (SMALL)
          die GROSSE Packung | it (LARGE)
          meinen üblichen Kaffee | kaffee
          Dosenöffner | dosenöffner
          achtzehntausend Wasser | wasser (18000)
          3,5% Milch | 3.5 prozent milch
          Cola zero | cola zero
          """)
  void anItemPhraseIsReadAs(String words, String item) {
    var items = new ItemPhrases(GERMAN.lexicon(), Vocabulary.NONE);
    var read = Rendered.item(items.read(GERMAN.spoken().words(words)));

    assertThat(read).isEqualTo(item.replace("it (", "("));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sechzig | 6000
          sechzig Euro | 6000
          zwölf Euro fünfzig | 1250
          12 Euro 49 | 1249
          12,49 | 1249
          12,49 € | 1249
          zwölf fünfzig | 1250
          99 Cent | 99
          einen Euro fünfzig | 150
          eintausendzweihundert Euro | 120000
          """)
  void aPriceIsReadInMinorUnits(String words, long minor) {
    var prices = new Prices(GERMAN.lexicon());

    assertThat(prices.read(GERMAN.spoken().words(words))).hasValue(minor);
  }
}
