package io.leadlist.internal.people;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.internal.results.PersonReferences;
import io.leadlist.lead.PersonId;
import io.leadlist.storage.StoredResult;
import io.leadlist.storage.Transaction;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replaces the ids of a person in all stored results, a page of them in each transaction. */
final class EraseResults {
    private static final int RESULTS = 100;
    private final ErasureCall call;

    EraseResults(ErasureCall call) {
        this.call = call;
    }

    /** Replaces each id by its erased id, and returns the number of results that contained one. */
    long erase(Map<PersonId, PersonId> erasedIds) {
        long count = 0;
        @Nullable IdempotencyKey after = null;
        Step step;
        do {
            IdempotencyKey last = after;
            step = call.step(transaction -> page(transaction, last, erasedIds));
            count += step.replaced();
            after = step.last();
        } while (step.read() == RESULTS);
        return count;
    }

    private record Step(int read, int replaced, @Nullable IdempotencyKey last) {}

    private static Step page(
            Transaction transaction, @Nullable IdempotencyKey after, Map<PersonId, PersonId> erasedIds) {
        Map<IdempotencyKey, StoredResult> page = transaction.erasure().results(after, RESULTS);
        Map<IdempotencyKey, String> replaced = new LinkedHashMap<>();
        IdempotencyKey last = after;
        for (Map.Entry<IdempotencyKey, StoredResult> one : page.entrySet()) {
            last = one.getKey();
            String document = one.getValue().document();
            String without = without(document, erasedIds);
            if (!without.equals(document)) {
                replaced.put(one.getKey(), without);
            }
        }
        if (!replaced.isEmpty()) {
            transaction.erasure().replaceDocuments(replaced);
        }
        return new Step(page.size(), replaced.size(), last);
    }

    private static String without(String document, Map<PersonId, PersonId> erasedIds) {
        String changed = document;
        for (Map.Entry<PersonId, PersonId> id : erasedIds.entrySet()) {
            changed = PersonReferences.replaced(changed, id.getKey(), id.getValue())
                    .orElse(changed);
        }
        return changed;
    }
}
