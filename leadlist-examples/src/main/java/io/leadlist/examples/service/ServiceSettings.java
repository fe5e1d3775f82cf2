package io.leadlist.examples.service;

import io.leadlist.call.OrganizationId;
import io.leadlist.imports.Credits;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of the service next to those of the starter, each as {@code --leadlist.…} or in an
 * {@code application.properties} next to the jar.
 *
 * @param sample whether sample records and sample lists are loaded after the first start
 * @param tokens the bearer tokens of callers; if there are none, the demo tokens are active ({@link Callers})
 * @param users users without a token who can own lists
 * @param credits the credits that each configured organization starts with
 * @param maxBody the maximum size of a request body
 */
@ConfigurationProperties("leadlist")
record ServiceSettings(
        @DefaultValue("true") boolean sample,
        @DefaultValue List<Token> tokens,
        @DefaultValue List<KnownUser> users,
        @DefaultValue OpeningBalance credits,
        @DefaultValue("16MB") DataSize maxBody) {
    /**
     * A bearer token and its caller.
     *
     * @param organization null for a user of no organization
     * @param email null if the user owns no lists made from raw leads
     */
    record Token(
            String token,
            String user,
            @Nullable String organization,
            @DefaultValue("false") boolean admin,
            @Nullable String email) {
        Token {
            require("leadlist.tokens[…].token", token);
            require("leadlist.tokens[…].user", user);
        }
    }

    /** A user of an organization by e-mail address. */
    record KnownUser(String organization, String user, String email) {
        KnownUser {
            require("leadlist.users[…].organization", organization);
            require("leadlist.users[…].user", user);
            require("leadlist.users[…].email", email);
        }
    }

    /**
     * Credits for e-mail and for phones.
     *
     * @param of other credits for single organizations, by id: {@code --leadlist.credits.of[org_acme].email=10}
     */
    record OpeningBalance(
            @DefaultValue("50000") long email,
            @DefaultValue("50000") long phone,
            @DefaultValue Map<String, Balance> of) {
        /** Credits of one organization. */
        record Balance(
                @DefaultValue("0") long email,
                @DefaultValue("0") long phone) {}

        Credits creditsOf(OrganizationId organization) {
            Balance balance = of.getOrDefault(organization.value(), new Balance(email, phone));
            return Credits.of(balance.email(), balance.phone());
        }
    }

    private static void require(String setting, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(setting + " is missing");
        }
    }
}
