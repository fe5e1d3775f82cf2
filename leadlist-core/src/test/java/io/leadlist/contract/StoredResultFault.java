package io.leadlist.contract;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.storage.StoredResult;
import io.leadlist.storage.StoredResults;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Faults of a storage of results. Each one overrides what it does wrong. */
enum StoredResultFault implements Fault {
    SWEEP_TAKES_THE_YOUNG {
        @Override
        int sweep(StoredResults sound, Instant before, int limit) {
            return sound.sweep(before.plusMillis(1), limit);
        }
    },
    SWEEP_KNOWS_NO_LIMIT {
        @Override
        int sweep(StoredResults sound, Instant before, int limit) {
            return Math.min(sound.sweep(before, Integer.MAX_VALUE), limit);
        }
    },
    SWEEP_DOES_NOTHING {
        @Override
        int sweep(StoredResults sound, Instant before, int limit) {
            return 0;
        }
    },
    SWEEP_COUNTS_UP_TO_THE_LIMIT_WHATEVER_WENT {
        @Override
        int sweep(StoredResults sound, Instant before, int limit) {
            sound.sweep(before, limit);
            return limit;
        }
    },
    DOCUMENTS_ARE_TRIMMED {
        @Override
        StoredResult stored(StoredResult result) {
            return with(result, String::strip);
        }
    },
    DOCUMENTS_ARE_CUT {
        @Override
        StoredResult stored(StoredResult result) {
            return with(result, text -> text.substring(0, Math.min(text.length(), 65_535)));
        }
    },
    DOCUMENTS_ARE_COMPOSED {
        @Override
        StoredResult stored(StoredResult result) {
            return with(result, text -> Normalizer.normalize(text, Normalizer.Form.NFC));
        }
    },
    DOCUMENTS_LOSE_RARE_CHARACTERS {
        @Override
        StoredResult stored(StoredResult result) {
            return with(result, text -> text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "?"));
        }
    },
    DOCUMENTS_LOSE_CARRIAGE_RETURNS {
        @Override
        StoredResult stored(StoredResult result) {
            return with(result, text -> text.replace("\r", ""));
        }
    },
    DOCUMENTS_ARE_REFORMATTED {
        @Override
        StoredResult stored(StoredResult result) {
            return with(result, text -> text.replace("\":null", "\": null"));
        }
    },
    FINGERPRINTS_ARE_LOST {
        @Override
        StoredResult stored(StoredResult result) {
            return new StoredResult("f".repeat(64), result.document(), result.at());
        }
    },
    INSTANTS_LOSE_MILLISECONDS {
        @Override
        StoredResult stored(StoredResult result) {
            return new StoredResult(
                    result.fingerprint(), result.document(), result.at().truncatedTo(ChronoUnit.SECONDS));
        }
    },
    KEYS_ARE_TRIMMED {
        @Override
        IdempotencyKey key(IdempotencyKey key) {
            return new IdempotencyKey(key.value().strip());
        }
    };

    StoredResult stored(StoredResult result) {
        return result;
    }

    IdempotencyKey key(IdempotencyKey key) {
        return key;
    }

    int sweep(StoredResults sound, Instant before, int limit) {
        return sound.sweep(before, limit);
    }

    @Override
    public Planted planted() {
        return new Planted(StoredResultsContract.class, Fault.storedResults(sound -> faulty(sound.storedResults())));
    }

    private StoredResults faulty(StoredResults sound) {
        return new ForwardingStoredResults(sound) {
            @Override
            public Optional<StoredResult> find(IdempotencyKey key) {
                return super.find(StoredResultFault.this.key(key));
            }

            @Override
            public void store(IdempotencyKey key, StoredResult result) {
                super.store(StoredResultFault.this.key(key), stored(result));
            }

            @Override
            public int sweep(Instant before, int limit) {
                return StoredResultFault.this.sweep(sound, before, limit);
            }
        };
    }

    private static StoredResult with(StoredResult result, UnaryOperator<String> document) {
        return new StoredResult(result.fingerprint(), document.apply(result.document()), result.at());
    }
}
