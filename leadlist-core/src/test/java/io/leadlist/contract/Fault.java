package io.leadlist.contract;

import io.leadlist.call.PageRequest;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.storage.Accounts;
import io.leadlist.storage.Batches;
import io.leadlist.storage.Entries;
import io.leadlist.storage.Erasure;
import io.leadlist.storage.Imports;
import io.leadlist.storage.Journal;
import io.leadlist.storage.Lists;
import io.leadlist.storage.Members;
import io.leadlist.storage.People;
import io.leadlist.storage.Records;
import io.leadlist.storage.Storage;
import io.leadlist.storage.StoredResults;
import io.leadlist.storage.Suppressions;
import io.leadlist.storage.Transaction;
import io.leadlist.storage.Uses;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One thing that a storage does wrong. The methods plant a fault in a port of a memory storage, whose other ports are
 * sound. The planted port gets the sound ports.
 */
interface Fault {
    /** Returns the fault and the contract that must catch it. */
    Planted planted();

    /**
     * A planted fault.
     *
     * @param contract the contract that must fail because of this fault, even if others fail as well
     * @param storage creates a memory storage with this fault
     */
    record Planted(Class<?> contract, Supplier<Storage> storage) {}

    /** A storage whose transactions have other ports. */
    static Supplier<Storage> ports(UnaryOperator<Transaction> faulty) {
        return () -> new ForwardingStorage() {
            @Override
            Transaction portsOver(Transaction sound) {
                return faulty.apply(sound);
            }
        };
    }

    static Supplier<Storage> lists(Function<Transaction, Lists> faulty) {
        return ports(sound -> new ForwardingTransaction(sound) {
            @Override
            public Lists lists() {
                return faulty.apply(sound);
            }
        });
    }

    static Supplier<Storage> members(Function<Transaction, Members> faulty) {
        return ports(sound -> new ForwardingTransaction(sound) {
            @Override
            public Members members() {
                return faulty.apply(sound);
            }
        });
    }

    static Supplier<Storage> people(Function<Transaction, People> faulty) {
        return ports(sound -> new ForwardingTransaction(sound) {
            @Override
            public People people() {
                return faulty.apply(sound);
            }
        });
    }

    static Supplier<Storage> companies(Function<Transaction, Records<CompanyId, Company>> faulty) {
        return ports(sound -> new ForwardingTransaction(sound) {
            @Override
            public Records<CompanyId, Company> companies() {
                return faulty.apply(sound);
            }
        });
    }

    static Supplier<Storage> journal(Function<Transaction, Journal> faulty) {
        return ports(sound -> new ForwardingTransaction(sound) {
            @Override
            public Journal journal() {
                return faulty.apply(sound);
            }
        });
    }

    static Supplier<Storage> storedResults(Function<Transaction, StoredResults> faulty) {
        return ports(sound -> new ForwardingTransaction(sound) {
            @Override
            public StoredResults storedResults() {
                return faulty.apply(sound);
            }
        });
    }

    static Supplier<Storage> imports(Function<Transaction, Imports> faulty) {
        return ports(sound -> new ForwardingTransaction(sound) {
            @Override
            public Imports imports() {
                return faulty.apply(sound);
            }
        });
    }

    static Supplier<Storage> entries(Function<Transaction, Entries> faulty) {
        return ports(sound -> new ForwardingTransaction(sound) {
            @Override
            public Entries entries() {
                return faulty.apply(sound);
            }
        });
    }

    static Supplier<Storage> batches(Function<Transaction, Batches> faulty) {
        return ports(sound -> new ForwardingTransaction(sound) {
            @Override
            public Batches batches() {
                return faulty.apply(sound);
            }
        });
    }

    static Supplier<Storage> suppressions(Function<Transaction, Suppressions> faulty) {
        return ports(sound -> new ForwardingTransaction(sound) {
            @Override
            public Suppressions suppressions() {
                return faulty.apply(sound);
            }
        });
    }

    static Supplier<Storage> accounts(Function<Transaction, Accounts> faulty) {
        return ports(sound -> new ForwardingTransaction(sound) {
            @Override
            public Accounts accounts() {
                return faulty.apply(sound);
            }
        });
    }

    static Supplier<Storage> uses(Function<Transaction, Uses> faulty) {
        return ports(sound -> new ForwardingTransaction(sound) {
            @Override
            public Uses uses() {
                return faulty.apply(sound);
            }
        });
    }

    static Supplier<Storage> erasure(Function<Transaction, Erasure> faulty) {
        return ports(sound -> new ForwardingTransaction(sound) {
            @Override
            public Erasure erasure() {
                return faulty.apply(sound);
            }
        });
    }

    /** Returns a page in the wrong direction if it is one before a position. */
    static <T> List<T> backwardsIfBefore(PageRequest<?> request, List<T> page) {
        List<T> turned = new ArrayList<>(page);
        if (request.before() != null) {
            Collections.reverse(turned);
        }
        return turned;
    }
}
