package io.leadlist.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Expected versions are a set of versions. */
class ExpectedVersionsProperties {
    @Property
    void a_combination_accepts_the_versions_that_both_accept(
            @ForAll("expected") ExpectedVersions one,
            @ForAll("expected") ExpectedVersions other,
            @ForAll @LongRange(min = 1, max = 7) long version) {
        assertThat(one.and(other).accepts(version)).isEqualTo(one.accepts(version) && other.accepts(version));
        assertThat(one.and(ExpectedVersions.ANY)).isEqualTo(one);
    }

    @Property
    void one_of_them_is_accepted_and_none_of_them_is_not(
            @ForAll("versions") List<Long> versions, @ForAll @LongRange(min = 1, max = 7) long version) {
        assertThat(ExpectedVersions.oneOf(versions).accepts(version)).isEqualTo(versions.contains(version));
        assertThat(ExpectedVersions.noneOf(versions).accepts(version)).isNotEqualTo(versions.contains(version));
        assertThat(ExpectedVersions.ANY.accepts(version)).isTrue();
        assertThat(ExpectedVersions.NO_LIST.accepts(version)).isFalse();
    }

    @Example
    void one_version_is_recognized_as_one() {
        assertThat(ExpectedVersions.of(3).isOne()).isTrue();
        assertThat(ExpectedVersions.oneOf(List.of(3L, 3L))).isEqualTo(ExpectedVersions.of(3));
        assertThat(ExpectedVersions.noneOf(List.of())).isEqualTo(ExpectedVersions.ANY);
        assertThat(ExpectedVersions.noneOf(List.of(3L)).isOne()).isFalse();
        assertThat(ExpectedVersions.oneOf(List.of(3L, 4L)).isOne()).isFalse();
    }

    @Example
    void versions_are_shown_in_words() {
        assertThat(ExpectedVersions.of(3)).hasToString("3");
        assertThat(ExpectedVersions.oneOf(List.of(4L, 3L))).hasToString("3, 4");
        assertThat(ExpectedVersions.oneOf(List.of())).hasToString("none");
        assertThat(ExpectedVersions.noneOf(List.of(3L))).hasToString("any but 3");
        assertThat(ExpectedVersions.ANY).hasToString("any");
        assertThat(ExpectedVersions.NO_LIST).hasToString("none");
    }

    @Example
    void a_version_is_at_least_1() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WriteOptions.DEFAULT.expecting(0))
                .withMessage("expectedVersion must be at least 1, but is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> ExpectedVersions.noneOf(List.of(1L, -1L)));
    }

    @Provide
    Arbitrary<List<Long>> versions() {
        return Arbitraries.longs().between(1, 7).list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<ExpectedVersions> expected() {
        return Arbitraries.oneOf(
                versions().map(ExpectedVersions::oneOf),
                versions().map(ExpectedVersions::noneOf),
                Arbitraries.of(ExpectedVersions.ANY, ExpectedVersions.NO_LIST));
    }
}
