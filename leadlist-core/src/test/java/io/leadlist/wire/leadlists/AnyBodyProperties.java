package io.leadlist.wire.leadlists;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.wire.Response;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No body makes an endpoint fail, the document describes each response, and a rejected body changes nothing. */
class AnyBodyProperties {
    private static final Arbitrary<String> NAMES = Arbitraries.of(
            "name",
            "shared",
            "visible",
            "owner",
            "type",
            "options",
            "enrich",
            "leads",
            "email",
            "linkedin_url",
            "title",
            "company_name",
            "company_domain",
            "status",
            "x",
            "a/b~c");
    private static final Arbitrary<String> PLAIN = Arbitraries.of(
            "null",
            "true",
            "0",
            "1e400",
            "\"\"",
            "\"email\"",
            "\"linkedin\"",
            "\"titles_and_company\"",
            "\"canceled\"",
            "\"admin@example.com\"",
            "\"linkedin.com/in/x\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "{",
            "7 7");

    @Property(tries = 300)
    void no_body_fails_and_a_rejected_one_changes_nothing(@ForAll("bodies") String body) {
        Api api = new Api();
        String list = api.anEmailList(2);
        String before = api.get(list).text();

        Response created = api.create(body);
        Response patched = api.patch(list, body.replace("\"canceled\"", "\"waiting\""));
        Response added = api.addLeads(list, body);

        assertThat(List.of(created.status(), added.status())).isSubsetOf(202, 400);
        assertThat(patched.status()).isEqualTo(400);
        assertThat(api.get(list).text().equals(before)).isEqualTo(added.status() == 400);
        assertThat(Api.json(api.list(PageQuery.FIRST)).get("lead_lists")).hasSize(created.status() == 202 ? 2 : 1);
        assertThat(api.errors).isEmpty();
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.oneOf(object(value(3)), object(value(2)).map(AnyBodyProperties::creation));
    }

    /** A creation that lacks nothing, with more of anything. */
    private static String creation(String object) {
        return "{\"shared\":true,\"owner\":\"admin@example.com\",\"type\":\"email\",\"leads\":["
                + "{\"email\":\"a@example.com\",\"more\":" + object + "}]}";
    }

    private static Arbitrary<String> value(int depth) {
        if (depth == 0) {
            return PLAIN;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> value(depth - 1));
        return Arbitraries.oneOf(PLAIN, object(inner), inner.list().ofMaxSize(3).map(Object::toString));
    }

    private static Arbitrary<String> object(Arbitrary<String> value) {
        return NAMES.list()
                .uniqueElements()
                .ofMaxSize(6)
                .flatMap(names -> value.list().ofSize(names.size()).map(values -> object(names, values)));
    }

    private static String object(List<String> names, List<String> values) {
        StringBuilder object = new StringBuilder("{");
        for (int i = 0; i < names.size(); i++) {
            object.append(i == 0 ? "\"" : ",\"")
                    .append(names.get(i))
                    .append("\":")
                    .append(values.get(i));
        }
        return object.append("}").toString();
    }
}
