package io.leadlist.wire.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityRule;
import io.leadlist.list.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Each key of a file is stored with its first row. */
class FileKeysTest {
    @Property(tries = 200)
    void a_key_has_the_first_row_that_was_put(@ForAll @Size(max = 300) List<String> keys) {
        FileKeys found = new FileKeys();
        Map<String, Integer> expected = new HashMap<>();
        for (int row = 1; row <= keys.size(); row++) {
            IdentityKey key = new IdentityKey(IdentityRule.EMAIL, keys.get(row - 1));
            assertThat(found.find(key)).isEqualTo(expected.getOrDefault(key.value(), 0));
            expected.putIfAbsent(key.value(), row);
            assertThat(found.put(key, row)).isEqualTo(expected.get(key.value()));
        }
    }

    @Test
    void keys_of_different_rules_differ() {
        FileKeys keys = new FileKeys();
        keys.put(new IdentityKey(IdentityRule.EMAIL, "a"), 1);

        assertThat(keys.find(new IdentityKey(IdentityRule.ID, "a"))).isZero();
    }

    @Test
    void each_outcome_of_an_add_is_an_outcome_of_a_row() {
        for (Outcome outcome : Outcome.values()) {
            assertThat(CsvOutcome.of(outcome).name()).isEqualTo(outcome.name());
        }
    }
}
