package dev.sayso.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class S3PlaceTest {

  @Test
  void a_place_is_a_bucket_and_a_prefix() {
    assertThat(S3Place.of("s3://goods/shop/catalogue/"))
        .contains(new S3Place("goods", "shop/catalogue/"));
    assertThat(S3Place.of("s3://goods")).contains(new S3Place("goods", ""));
  }

  @Test
  void a_folder_is_no_place_in_s3() {
    assertThat(S3Place.of("/tmp/catalogue")).isEmpty();
  }

  @Test
  void a_place_without_a_bucket_is_wrong() {
    assertThatIllegalArgumentException().isThrownBy(() -> S3Place.of("s3:///shop"));
  }
}
