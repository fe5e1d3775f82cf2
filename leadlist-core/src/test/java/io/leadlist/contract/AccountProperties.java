package io.leadlist.contract;

import static io.leadlist.contract.ImportSamples.credits;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.imports.Charge;
import io.leadlist.imports.Credits;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.storage.Accounts;
import io.leadlist.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Any history of an account gives the same results on an adapter as on the memory adapter. The account invariant holds
 * at each step.
 */
public abstract class AccountProperties {
    private static final LeadListId LIST = new LeadListId(new UUID(1, 1));
    private final StorageFixture fixture;

    /** Tests the adapter of this fixture. */
    protected AccountProperties(StorageFixture fixture) {
        this.fixture = fixture;
    }

    @Property(tries = 200)
    void any_history_of_an_account_gives_the_same_results_as_the_model(@ForAll long seed) {
        OrganizationId organization = Samples.anOrganization();
        Player expected = new Player(new MemoryStorage(), organization, new Random(seed));
        Player actual = new Player(fixture.storage(), organization, new Random(seed));
        for (int step = 0; step < 25; step++) {
            assertThat(actual.step()).as("step %s", step).isEqualTo(expected.step());
        }
    }

    /** Plays a history on one storage; the random choices determine it. */
    private static final class Player {
        private final Storage storage;
        private final OrganizationId organization;
        private final Random choices;
        private final List<Credits> open = new ArrayList<>();
        private Instant now = Samples.NOW;

        Player(Storage storage, OrganizationId organization, Random choices) {
            this.storage = storage;
            this.organization = organization;
            this.choices = choices;
        }

        /** Returns the result of a step and the account after it. */
        List<Object> step() {
            now = now.plus(Duration.ofHours(choices.nextInt(4) * 8L));
            int kind = choices.nextInt(8);
            Credits amount = amount();
            List<Charge> charges = charges();
            String grant = "grant" + choices.nextInt(6);
            return storage.write(organization, transaction -> {
                Accounts accounts = transaction.accounts();
                Object result = switch (kind) {
                    case 0, 1, 2 -> accounts.grant(grant, amount, now);
                    case 3 -> reserve(accounts, amount);
                    case 4 -> settle(accounts);
                    default -> AccountPayments.pay(accounts, LIST, charges, now);
                };
                AccountPayments.assertThatTheInvariantHolds(accounts);
                return List.of(result, accounts.balance(), accounts.charged(), accounts.granted());
            });
        }

        private boolean reserve(Accounts accounts, Credits amount) {
            boolean reserved = accounts.reserve(amount);
            if (reserved) {
                open.add(amount);
            }
            return reserved;
        }

        private boolean settle(Accounts accounts) {
            if (open.isEmpty()) {
                return false;
            }
            accounts.settle(open.remove(0), Credits.NONE);
            return true;
        }

        private Credits amount() {
            return credits(
                    choices.nextInt(900) + "." + choices.nextInt(10), choices.nextInt(9) + ".0" + choices.nextInt(9));
        }

        private List<Charge> charges() {
            return IntStream.range(0, 12)
                    .filter(number -> choices.nextInt(3) == 0)
                    .mapToObj(number -> new Charge(
                            List.of(Charge.Item.values()).get(number % 4),
                            "key" + number / 4,
                            credits("0." + number, "1")))
                    .toList();
        }
    }
}
