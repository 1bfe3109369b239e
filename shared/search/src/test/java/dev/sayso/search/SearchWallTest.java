package dev.sayso.search;

import dev.sayso.commerce.Wall;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SearchWallTest {
  @Test
  void searchSeesOnlyItselfAndCommerce() {
    Wall.lets("dev.sayso.search", "dev.sayso.commerce..");
  }

  @Test
  void searchNamesNoTechnology() throws IOException {
    Wall.namesNoTechnology();
  }
}
