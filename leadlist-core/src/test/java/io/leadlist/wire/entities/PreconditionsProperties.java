package io.leadlist.wire.entities;

import static io.leadlist.wire.entities.Api.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** If-Match holds if one strong tag is the version; If-None-Match fails if one tag is, strong or weak. */
class PreconditionsProperties {
    private final Api api = new Api();
    private final String list = listAtVersion3();

    record Tag(boolean isWeak, String opaque) {
        boolean isVersion() {
            return opaque.equals("3");
        }

        @Override
        public String toString() {
            return (isWeak ? "W/\"" : "\"") + opaque + "\"";
        }
    }

    @Property
    void if_match_holds_if_one_strong_tag_is_the_version(@ForAll("lists") List<Tag> tags, @ForAll("gaps") String gap) {
        boolean holds = tags.stream().anyMatch(tag -> !tag.isWeak && tag.isVersion());

        assertStatus(value(tags, gap), "If-Match", holds ? 200 : 412, holds ? 200 : 412);
    }

    @Property
    void if_none_match_fails_if_one_tag_is_the_version(@ForAll("lists") List<Tag> tags, @ForAll("gaps") String gap) {
        boolean fails = tags.stream().anyMatch(Tag::isVersion);

        assertStatus(value(tags, gap), "If-None-Match", fails ? 304 : 200, fails ? 412 : 200);
    }

    @Property
    void any_text_as_a_condition_has_a_documented_response(@ForAll String text, @ForAll("headers") String header) {
        Request request = Request.of(OWNER, "{}").withHeader(header, text);

        assertThat(api.endpoints.get(request, list).status()).isIn(200, 304, 400, 412);
        assertThat(api.endpoints.update(request, list).status()).isIn(200, 400, 412);
        assertThat(api.errors).isEmpty();
    }

    private void assertStatus(String value, String header, int read, int change) {
        Request request = Request.of(OWNER, "{}").withHeader(header, value);

        assertThat(api.endpoints.get(request, list).status()).isEqualTo(read);
        Response changed = api.endpoints.update(request, list);
        assertThat(changed.status()).isEqualTo(change);
        assertThat(api.list(list).version()).isEqualTo(3);
    }

    private static String value(List<Tag> tags, String gap) {
        return String.join(gap, tags.stream().map(Tag::toString).toList());
    }

    private String listAtVersion3() {
        String created = api.aPersonList();
        api.update(created, "{\"name\":\"second\"}");
        api.update(created, "{\"name\":\"third\"}");
        return created;
    }

    @Provide
    Arbitrary<List<Tag>> lists() {
        Arbitrary<String> versions = Arbitraries.of("3", "1", "2", "4", "03", "33", "3a", "-3", "");
        Arbitrary<String> opaque = Arbitraries.strings()
                .withCharRange('#', '~')
                .withChars('!', ',', '\u00fc')
                .ofMaxLength(25);
        Arbitrary<String> any = Arbitraries.frequencyOf(Tuple.of(3, versions), Tuple.of(1, opaque));
        return Combinators.combine(Arbitraries.of(true, false), any)
                .as(Tag::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of(",", ", ", " ,\t", ", ,");
    }

    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.of("If-Match", "If-None-Match");
    }
}
