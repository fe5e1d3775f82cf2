package io.leadlist.search.facet;

import io.leadlist.lead.PersonName;
import io.leadlist.lead.Term;

/** How the values of a field are compared: as whole values, and word by word. */
enum ValueForm {
    /** Words, such as a title or an industry. */
    TEXT {
        @Override
        Term whole(String value) {
            return Term.of(value);
        }

        @Override
        String spelling(String value) {
            return Term.spelling(value);
        }
    },
    /** The full name of a person. Credentials count only where words are compared. */
    NAME {
        @Override
        Term whole(String value) {
            return new Term(PersonName.of(value).value());
        }

        @Override
        Term worded(String value) {
            return Term.of(value);
        }

        @Override
        String spelling(String value) {
            return Term.spelling(value);
        }
    },
    /** An id or a code. */
    CODE {
        @Override
        Term whole(String value) {
            return Term.ofCode(value);
        }
    },
    /** A web address. */
    URL {
        @Override
        Term whole(String value) {
            return Term.ofUrl(value);
        }
    },
    /** The domain of a company. */
    DOMAIN {
        @Override
        Term whole(String value) {
            return Term.ofDomain(value);
        }
    },
    /** A phone number. */
    PHONE {
        @Override
        Term whole(String value) {
            return Term.ofPhone(value);
        }
    };

    /** Returns the term of a whole value. */
    abstract Term whole(String value);

    /** Returns the term whose words are compared. */
    Term worded(String value) {
        return whole(value);
    }

    /** Returns the canonical spelling of a value in a filter. */
    String spelling(String value) {
        return whole(value).value();
    }
}
