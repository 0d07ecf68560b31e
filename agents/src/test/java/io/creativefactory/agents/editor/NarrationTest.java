package io.creativefactory.agents.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.agents.creative.SharedBriefs;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.brief.Audience;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.tools.assets.Asset;
import io.creativefactory.tools.assets.NarrationFit;
import io.creativefactory.tools.memory.MiniLmEmbedder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A picture that does not go with what is said gives way to one that does.
class NarrationTest {
  private static final Casting.Knowledge KNOWLEDGE =
      new Casting.Knowledge(ShelfOfMedia.MATCH, new NarrationFit(new MiniLmEmbedder()));
  private static final Asset POLO = photograph("polo.jpg", "the polo");
  private static final Asset COTTON = photograph("field.jpg", "a field of organic cotton");
  private static final Asset IRONING = photograph("iron.jpg", "a man ironing a shirt");
  private static final String IRON = "Nobody likes to iron shirts on a Sunday";

  @Test
  void a_misfit_is_replaced_by_the_picture_that_fits() {
    Casting.Pick pick = pick(Casting.Need.SITUATION, POLO, COTTON, IRONING);
    assertThat(pick.asset()).isEqualTo(IRONING);
    assertThat(pick.why())
        .containsPattern(
            "; fits the words by 0\\.[2-9]\\d, in place of field\\.jpg \\(-?0\\.[01]\\d\\); ");
  }

  @Test
  void without_a_better_picture_a_misfit_stays_and_says_so() {
    Casting.Pick pick = pick(Casting.Need.SITUATION, POLO, COTTON);
    assertThat(pick.asset()).isEqualTo(COTTON);
    assertThat(pick.why())
        .containsPattern(
            "fits the words by -?0\\.[01]\\d only, a misfit, but none that could stand here fits"
                + " better; ");
  }

  @Test
  void the_order_of_the_media_does_not_hide_a_misfit() {
    assertThat(pick(Casting.Need.EVIDENCE, COTTON, POLO, IRONING).asset()).isEqualTo(IRONING);
    assertThat(pick(Casting.Need.EVIDENCE, IRONING, COTTON, POLO).asset()).isEqualTo(IRONING);
  }

  @Test
  void a_picture_that_was_just_seen_does_not_stand_in() {
    Casting casting = casting(SharedBriefs.apparel(), POLO, COTTON, IRONING);
    Casting.Wanted wanted = wanted(Casting.Need.SITUATION);
    assertThat(casting.picks(wanted, 1).getFirst().asset()).isEqualTo(IRONING);
    assertThat(casting.picks(wanted, 1).getFirst().asset()).isNotEqualTo(IRONING);
  }

  @Test
  void what_a_scene_is_there_to_show_stays() {
    Casting.Pick pick = pick(Casting.Need.PRODUCT, POLO, COTTON, IRONING);
    assertThat(pick.asset()).isEqualTo(POLO);
  }

  @Test
  void a_preview_shows_what_is_picked() {
    Casting casting = casting(SharedBriefs.apparel(), POLO, COTTON, IRONING);
    Casting.Wanted wanted = wanted(Casting.Need.SITUATION);
    Asset previewed = casting.preview(wanted);
    assertThat(casting.picks(wanted, 1).getFirst().asset()).isEqualTo(previewed);
  }

  @Test
  void of_a_picture_that_nobody_described_the_fit_is_unknown_and_it_stays() {
    Asset plain = photograph("IMG_2231.jpg", "");
    Casting.Pick pick = pick(Casting.Need.SITUATION, POLO, plain, IRONING);
    assertThat(pick.asset()).isEqualTo(plain);
    assertThat(pick.why())
        .contains("how it fits the words is not known: nobody said what IMG_2231.jpg shows");
  }

  @Test
  void words_in_another_language_are_not_judged() {
    Audience audience =
        new Audience("Pendler, die nicht gern bügeln", List.of("DE"), List.of("de"));
    Casting casting =
        casting(SharedBriefs.with(SharedBriefs.apparel(), audience), POLO, COTTON, IRONING);
    Casting.Pick pick = casting.picks(wanted(Casting.Need.SITUATION), 1).getFirst();
    assertThat(pick.why()).contains("not known: pictures are held against English words only");
  }

  private static Casting.Pick pick(Casting.Need need, Asset... assets) {
    return casting(SharedBriefs.apparel(), assets).picks(wanted(need), 1).getFirst();
  }

  private static Casting.Wanted wanted(Casting.Need need) {
    return new Casting.Wanted(need, "", IRON, Duration.ofSeconds(2));
  }

  /// The second picture has its turn.
  private static Casting casting(Brief brief, Asset... assets) {
    return new Casting(List.of(assets), KNOWLEDGE, brief, 1);
  }

  private static Asset photograph(String path, String shows) {
    return new Asset.Picture(path, shows, new PixelSize(2160, 2160), false, Shot.Focus.CENTRE);
  }
}
