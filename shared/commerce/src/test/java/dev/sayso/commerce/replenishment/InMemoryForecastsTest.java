package dev.sayso.commerce.replenishment;

class InMemoryForecastsTest extends ForecastsContract {

  @Override
  public Forecasts open() {
    return new InMemoryForecasts();
  }
}
