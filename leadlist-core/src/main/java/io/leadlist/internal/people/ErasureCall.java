package io.leadlist.internal.people;

import io.leadlist.admission.KeyedHashes;
import io.leadlist.call.Caller;
import io.leadlist.internal.write.Settings;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.function.Function;

/**
 * One call that erases a person, in steps that are transactions of bounded size.
 *
 * @param at the instant at which the call began
 */
record ErasureCall(Settings settings, Caller.Member caller, String why, boolean dryRun, Instant at) {
    /** Takes a step; a dry run stores nothing. */
    <T> T step(Function<Transaction, T> work) {
        return dryRun
                ? settings.storage().dryRun(caller.organization(), work)
                : settings.storage().write(caller.organization(), work);
    }

    /** Takes a step that only reads. */
    <T> T read(Function<Transaction, T> work) {
        return settings.storage().read(caller.organization(), work);
    }

    KeyedHashes hashes() {
        return settings.hashes(caller.organization());
    }
}
