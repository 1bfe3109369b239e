package dev.sayso.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.seed.strict.BadInputException;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every mistake names the field and says how to mend it.
class BadSeedTest {

  private static final String TEA = "{'sku':'A','title':'Tea','price':300}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'price':'12.49'| catalog[0].price: must be a whole number of minor units (1249 = 12.49)"
            + " from 0, not \"12.49\"",
        "'price':12.5| catalog[0].price: must be a whole number",
        "'price':-1| catalog[0].price: must be a whole number",
        "'price':99999999999999999999| catalog[0].price: must be a whole number",
        "'price':null| catalog[0].price: must be a whole number",
        "'sku':''| catalog[0].sku: must be text, not \"\"",
        "'sku':7| catalog[0].sku: must be text, not 7",
        "'title':null| catalog[0].title: must be text, not null",
        "'stock':-3| catalog[0].stock: must be a whole number from 0, not -3",
        "'stok':3| catalog[0].stok: is no known field; did you mean \"stock\"?",
        "'colour_of_the_lid':3| catalog[0].colour_of_the_lid: is no known field; known are"
            + " attributes, brand",
        "'pack':'60 tabs'| catalog[0].pack: must be an object, not \"60 tabs\"",
        "'pack':{'count':0,'unit':'tab'}| catalog[0].pack.count: must be a whole number from 1, not"
            + " 0",
        "'pack':{'amount':-1,'unit':'kg'}| catalog[0].pack.amount: must be a number above 0, not"
            + " -1",
        "'pack':{'amount':1}| catalog[0].pack.unit: must be a measure as g, kg, ml, l, oz, or"
            + " something counted as piece, tab, roll, it is missing",
        "'pack':{'amount':1,'unit':'kq'}| catalog[0].pack.unit: must be a measure as g, kg, ml, l,"
            + " oz, or something counted",
        "'pack':{'count':3,'unit':'parsec'}| catalog[0].pack.unit: must be a measure",
        "'pack':{'count':3,'unit':''}| catalog[0].pack.unit: must be a measure",
        "'pack':{'unit':'kg'}| catalog[0].pack.count: must be given",
        "'pack':{'cuont':1}| catalog[0].pack.cuont: is no known field; did you mean \"count\"?",
        "'uses':0| catalog[0].uses: must be a whole number from 1, not 0",
        "'byWeight':'yes'| catalog[0].byWeight: must be true or false, not \"yes\"",
        "'synonyms':'tea'| catalog[0].synonyms: must be a list of texts, not \"tea\"",
        "'synonyms':['a',4]| catalog[0].synonyms[1]: must be text, not 4",
        "'rating':{'value':6}| catalog[0].rating.value: must be a number from 0 to 5, not 6",
        "'attributes':[]| catalog[0].attributes: must be an object, not []",
      })
  void a_bad_product_is_refused(String field, String message) {
    var name = field.substring(0, field.indexOf(':'));
    var good =
        Stream.of("'sku':'A'", "'title':'Tea'", "'price':300")
            .filter(part -> !part.startsWith(name + ":"));
    var product = Stream.concat(good, Stream.of(field)).collect(Collectors.joining(","));
    refused("{'catalog':[{" + product + "}]}", message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'currency':'DOLLAR'}| shop.currency: must be an ISO 4217 code as USD, not \"DOLLAR\"",
        "{'locales':'en-US'}| shop.locales: must be a list of at least one locale as en-US, not"
            + " \"en-US\"",
        "{'locales':['english please']}| shop.locales[0]: must be a locale as en-US",
        "{'locales':[]}| shop.locales: must be a list of at least one locale as en-US, not []",
        "{'locales':['']}| shop.locales[0]: must be a locale as en-US, not \"\"",
        "{'locales':['und']}| shop.locales[0]: must be a locale as en-US, not \"und\"",
        "{'locales':[5]}| shop.locales[0]: must be a locale as en-US, not 5",
        "{'cancelWindowMinutes':-1}| shop.cancelWindowMinutes: must be a whole number from 0",
        "{'maxQuantity':0}| shop.maxQuantity: must be a whole number from 1 to 100000, not 0",
        "{'voiceCodeFrom':'a lot'}| shop.voiceCodeFrom: must be a whole number of minor units",
        "{'delivery':0}| shop.delivery: must be an object, not 0",
        "{'delivery':{'fee':-5}}| shop.delivery.fee: must be a whole number",
        "{'delivery':{'days':1.5}}| shop.delivery.days: must be a whole number from 0 to 365, not"
            + " 1.5",
        "{'taxRate':'7%'}| shop.taxRate: must be a share from 0 to 1 as \"0.07\", not \"7%\"",
        "{'taxRate':7}| shop.taxRate: must be a share from 0 to 1 as \"0.07\", not 7",
        "{'timeZone':'Mars'}| shop.timeZone: must be a time zone as America/New_York, not \"Mars\"",
        "{'nane':'x'}| shop.nane: is no known field; did you mean \"name\"?",
        "[]| shop: must be an object, not []",
      })
  void bad_terms_are_refused(String shop, String message) {
    refused("{'shop':" + shop + "}", message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}| shoppers[0].id: must be text, it is missing",
        "'kim'| shoppers[0]: must be an object, not \"kim\"",
        "{'id':'kim','idd':1}| shoppers[0].idd: is no known field; did you mean \"id\"?",
        "{'id':'kim','role':'boss'}| shoppers[0].role: must be \"adult\", \"child\" or \"guest\","
            + " not \"boss\"",
        "{'id':'kim','voiceCode':1234}| shoppers[0].voiceCode: must be four digits in quotes as"
            + " \"0412\", or null, not 1234",
        "{'id':'kim','voiceCode':'12a4'}| shoppers[0].voiceCode: must be four digits",
        "{'id':'kim','spendingLimit':-1}| shoppers[0].spendingLimit: must be a whole number",
        "{'id':'kim','quietHours':'night'}| shoppers[0].quietHours: must be two times of the day",
        "{'id':'kim','standingRules':[{'sku':'CAT'}]}| shoppers[0].standingRules[0].cap: must be",
        "{'id':'kim','standingRules':[{'sku':'CAT','cap':4000,'unitPrice':1,'next':'soon'}]}|"
            + " shoppers[0].standingRules[0].next: must be a date",
        "{'id':'kim','standingRules':[{'sku':'CAT','cap':4000,'unitPrice':1,'next':'2026-12-04'}]}|"
            + " shoppers[0].standingRules[0].sku: must be a product of the catalog",
        "{'id':'kim','contacts':[{'purpose':'ads','channel':'email'}]}|"
            + " shoppers[0].contacts[0].purpose: must be",
        "{'id':'kim','timeZone':'Here'}| shoppers[0].timeZone: must be a time zone",
        "{'id':'kim','consents':{}}| shoppers[0].consents: must be a list of texts, not {}",
        "{'id':'kim','address':'home'}| shoppers[0].address: must be an object, not \"home\"",
        "{'id':'kim','identities':[{'channel':'alexa'}]}| shoppers[0].identities[0].id: must be"
            + " text, it is missing",
        "{'id':'kim','preferences':[{'since':'2026-01-01'}]}| shoppers[0].preferences[0].text: must"
            + " be text, it is missing",
        "{'id':'kim','preferences':[{'text':'x','since':'yesterday'}]}|"
            + " shoppers[0].preferences[0].since: must be a time as 2026-11-22T10:00:00Z or a date",
        "{'id':'kim','preferences':[{'text':'x','about':'nuts'}]}| shoppers[0].preferences[0].kind:"
            + " must be one of diet, allergy, avoid",
        "{'id':'kim','preferences':[{'text':'x','kind':'mood'}]}| shoppers[0].preferences[0].kind:"
            + " must be one of diet, allergy, avoid",
        "{'id':'kim','preferences':[{'text':'x','kind':'allergy'}]}|"
            + " shoppers[0].preferences[0].about: must be text, it is missing",
        "{'id':'kim','preferences':['']}| shoppers[0].preferences[0]: must be an object, not \"\"",
        "{'id':'kim','places':['office']}| shoppers[0].places: must be an object as {\"office\":"
            + " {…an address…}}, not [\"office\"]",
        "{'id':'kim','places':{'office':'2 High St'}}| shoppers[0].places.office: must be an"
            + " object, not \"2 High St\"",
        "{'id':'kim','places':{'office':{'town':'X'}}}| shoppers[0].places.office.town: is no known"
            + " field",
        "{'id':'kim','places':{'Office':{},'office ':{}}}| shoppers[0].places: must be addresses"
            + " that each have a name of their own",
        "{'id':'kim'},{'id':'kim'}| shoppers[1].id: must be unique, \"kim\" occurs twice",
        "{'id':'kim','identities':[{'channel':'c','id':'1'}]},{'id':'sam','identities':[{'channel':'c','id':'1'}]}|"
            + " shoppers[1].identities[0]: must be unique",
      })
  void a_bad_shopper_is_refused(String shoppers, String message) {
    refused("{'shoppers':[" + shoppers + "]}", message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'shopper':'kim','lines':[]}| orders[0].lines: must be a list of at least one line, not"
            + " []",
        "{'shopper':'kim'}| orders[0].lines: must be a list of at least one line, it is missing",
        "{'shopper':'pat','lines':[{'sku':'A'}]}| orders[0].shopper: must be the id of one of the"
            + " seed's shoppers, not \"pat\"",
        "{'lines':[{'sku':'A'}]}| orders[0].shopper: must be text, it is missing",
        "{'shopper':'kim','lines':[{'sku':'Z'}]}| orders[0].lines[0].sku: must be the sku of one of"
            + " the seed's products, or have the unitPrice that was paid, not \"Z\"",
        "{'shopper':'kim','lines':[{'sku':'Z','title':'Zest'}]}| orders[0].lines[0].sku: must be"
            + " the sku of one of",
        "{'shopper':'kim','lines':[{'sku':'A','quantity':1.5}]}| orders[0].lines[0].quantity: must"
            + " be a whole number from 1, as it is not sold by weight, not 1.5",
        "{'shopper':'kim','lines':[{'sku':'A','pack':'60 tabs'}]}| orders[0].lines[0].pack: must be"
            + " an object, not \"60 tabs\"",
        "{'shopper':'kim','lines':[{'sku':'A','pack':{'count':6,'unit':'parsec'}}]}|"
            + " orders[0].lines[0].pack.unit: must be a measure",
        "{'shopper':'kim','lines':[{'sku':'A','title':5}]}| orders[0].lines[0].title: must be text,"
            + " not 5",
        "{'shopper':'kim','lines':[{'sku':'A','soldBy':[]}]}| orders[0].lines[0].soldBy: must be"
            + " text, not []",
        "{'shopper':'kim','lines':[{'sku':'A','days':-1}]}| orders[0].lines[0].days: must be a"
            + " whole number from 0 to 365, not -1",
        "{'shopper':'kim','lines':[{'sku':'A','tittle':'x'}]}| orders[0].lines[0].tittle: is no"
            + " known field; did you mean \"title\"?",
        "{'shopper':'kim','lines':[{'sku':'A'}],'gift':5}| orders[0].gift: must be whom it is for"
            + " as \"Sam\", or true, not 5",
        "{'shopper':'kim','lines':[{'sku':'A'}],'gift':''}| orders[0].gift: must be whom it is for",
        "{'shopper':'kim','lines':[{'sku':'A','quantity':0}]}| orders[0].lines[0].quantity: must be"
            + " a whole number from 1, as it is not sold by weight, not 0",
        "{'shopper':'kim','lines':[{'sku':'A','unitPrice':1.5}]}| orders[0].lines[0].unitPrice:"
            + " must be a whole number",
        "{'shopper':'kim','lines':[{'sku':'A'}],'status':'lost'}| orders[0].status: must be one of"
            + " received, preparing",
        "{'shopper':'kim','lines':[{'sku':'A'}],'placedAt':'22.11.2026'}| orders[0].placedAt: must"
            + " be a time as 2026-11-22T10:00:00Z, not \"22.11.2026\"",
        "{'shopper':'kim','lines':[{'sku':'A'}],'expectedAt':1700000000}| orders[0].expectedAt:"
            + " must be a time",
        "{'id':'O','shopper':'kim','lines':[{'sku':'A'}]},{'id':'O','shopper':'kim','lines':[{'sku':'A'}]}|"
            + " orders[1].id: must be unique",
      })
  void a_bad_order_is_refused(String orders, String message) {
    var rest = "'catalog':[" + TEA + "],'shoppers':[{'id':'kim'},{'id':'sam'}],'orders':[";
    refused("{" + rest + orders + "]}", message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]| must be an object, not []",
        "{'shoper':[]}| shoper: is no known field; did you mean \"shop\"?",
        "{'now':'today'}| now: must be a time as 2026-11-22T10:00:00Z, not \"today\"",
        "{'catalog':{}}| catalog: must be a list of products, not {}",
        "{'catalog':[{'sku':'A','title':'T','price':1},{'sku':'A','title':'T','price':1}]}|"
            + " catalog[1].sku: must be unique, \"A\" occurs twice",
        "{'catalog':[| line 1, column 13: no valid JSON",
        "{'now':1,'now':2}| line 1, column 15: no valid JSON: Duplicate field 'now'",
        "{} {}| no valid JSON",
      })
  void a_bad_document_is_refused(String json, String message) {
    refused(json, message);
  }

  @Test
  void what_the_database_cannot_hold_is_refused() {
    refused(
        "{'catalog':[{'sku':'A','title':'" + "t".repeat(200_000) + "','price':1}]}",
        "catalog[0]: must be at most 120000 characters of JSON");
  }

  @Test
  void a_time_nobody_can_reckon_with_is_refused() {
    refused("{'now':'+999999999-12-31T23:59:59Z'}", "now: must be a time");
  }

  @Test
  void nothing_at_all_is_refused() {
    refused("", "must be an object, not nothing");
  }

  private static void refused(String json, String message) {
    assertThatThrownBy(
            () -> SeedReader.read(json.replace('\'', '"').getBytes(UTF_8), Instant.EPOCH))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("Source")
        .hasMessageNotContaining("\n");
  }
}
