package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class KnownNamesTest {

    private static final KnownNames NAMES = KnownNames.of("id", "creator", "creator_name", "title", "kind", "published_at",
            "url", "sponsored", "holders", "depicted_complete", "verified", "commercial");

    @ParameterizedTest
    @CsvSource({ "holder,holders", "Holders,holders", "HOLDERS,holders", "holdres,holders", "holders_,holders",
            "depicted complete,depicted_complete", "depicted-complete,depicted_complete",
            "depictedComplete,depicted_complete", "DepictedComplet,depicted_complete", "sponsor,sponsored",
            "sponserd,sponsored", "Commercial,commercial", "comercial,commercial", "verifed,verified", "ID,id", "Url,url",
            "ｈｏｌｄｅｒｓ,holders", "creatorname,creator_name", "titel,title", "published,published_at", "kinds,kind" })
    void nearlyRightIsMeant(String written, String meant) {
        assertThat(NAMES.meant(written)).contains(meant);
        assertThat(NAMES.meant(written)).as("again").contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = { "views", "created", "certified", "uri", "idx", "uid", "name", "channel", "duration", "", "_", "x",
            "description", "category", "updated_at", "commerce", "link", "language", "status" })
    void othersAreLeftAlone(String written) {
        assertThat(NAMES.meant(written)).isEmpty();
        assertThat(NAMES.meant(written)).as("again").isEmpty();
        assertThat(NAMES.has(written)).isFalse();
    }

    @Test
    void oursAreThemselves() {
        assertThat(NAMES.meant("holders")).isEmpty();
        assertThat(NAMES.has("holders")).isTrue();
    }

    @Test
    void thousandsOfOthersHideNobody() {
        IntStream.range(0, 5_000).forEach(n -> assertThat(NAMES.meant("other number " + n)).isEmpty());
        assertThat(NAMES.meant("holder")).contains("holders");
        assertThat(NAMES.meant("x".repeat(100_000))).isEmpty();
    }

    @Test
    void columnsCountInAnyCaseAndWithoutWhatNobodySees() {
        ColumnNames names = ColumnNames.of(List.of("\uFEFFID", " Title\u00A0", "\u200FHOLDERS\u200F", "views", "", " "), NAMES);
        assertThat(names.at(0)).isEqualTo("id");
        assertThat(names.at(1)).isEqualTo("title");
        assertThat(names.at(2)).isEqualTo("holders");
        assertThat(names.at(3)).isNull();
        assertThat(names.others()).containsExactly("views");
    }

    @Test
    void eachDoubtfulColumnIsNamedWithItsPlace() {
        assertThatThrownBy(() -> ColumnNames.of(List.of("id", "Title", "title ", "holder", "views", "VIEWS"), NAMES))
                .isInstanceOfSatisfying(NameRefused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.members().toString()).contains("field=title", "reason=name_twice", "column=3",
                            "field=holder", "meant=holders", "column=4", "field=views", "column=6");
                    assertThat(refused.advice()).contains("Was “holders” meant?").contains("“title” stands twice");
                });
    }
}
