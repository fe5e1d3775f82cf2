package io.leadlist.examples.benchmark.peer;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A person as an entity; lists in the request are stored as text. */
@Entity(name = "Person")
@Table(name = JpaPerson.TABLE)
class JpaPerson {
    // Time-ordered ids like the library's, which make indexes smaller and faster.
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
    static final String TABLE = "jpa_person";
    static final String DDL = "CREATE TABLE " + TABLE
            + " (id varchar(255) NOT NULL PRIMARY KEY, organization_id varchar(255) NOT NULL, email varchar(600) NOT NULL,"
            + " first_name varchar(255) NOT NULL, last_name varchar(255) NOT NULL, job_title varchar(255), city varchar(255),"
            + " country varchar(255), linkedin_url varchar(600), phones varchar(600), seniority varchar(255), skills varchar(600),"
            + " UNIQUE (organization_id, email))";

    @Id
    String id = IDS.generate().toString();

    String organizationId = "";
    String email = "";
    String firstName = "";
    String lastName = "";

    @Nullable
    String jobTitle;

    @Nullable
    String city;

    @Nullable
    String country;

    @Nullable
    String linkedinUrl;

    @Nullable
    String phones;

    @Nullable
    String seniority;

    @Nullable
    String skills;

    JpaPerson() {}

    JpaPerson(String organizationId, String email, ProspectBody.Person person) {
        this.organizationId = organizationId;
        this.email = email;
        this.firstName = person.firstName();
        this.lastName = person.lastName();
        this.jobTitle = person.jobTitle();
        this.city = person.city();
        this.country = person.country();
        this.linkedinUrl = person.linkedinUrl();
        this.phones = String.join(" ", person.phones());
        this.seniority = person.seniority();
        this.skills = String.join(" ", person.skills());
    }
}
