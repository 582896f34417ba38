package dev.interdict.screening.store;

import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Which texts of programmes came with releases. */
@ApplicationScoped
public class ReleaseStore {

    private final Documents documents;

    ReleaseStore(Documents documents) {
        this.documents = documents;
    }

    /** The programmes whose kept file came with a release, and was not changed by anybody. */
    public Uni<Set<String>> unchanged(Transaction tx) {
        return tx.list(String.class, """
                        select f.programme from programme_file f join programme_release r
                            on r.programme = f.programme and r.hash = sha256(convert_to(f.text, 'UTF8'))
                        """).map(Set::copyOf);
    }

    /**
     * Notes what comes with this release.
     *
     * @param texts by programme
     * @return the programmes whose text never came before
     */
    public Uni<Set<String>> note(Map<String, String> texts, Transaction tx) {
        return tx.list(String.class, """
                        insert into programme_release
                        select key, sha256(convert_to(value, 'UTF8')) from jsonb_each_text(cast(cast(?1 as text) as jsonb))
                        on conflict do nothing returning programme
                        """, documents.write(texts)).map(Set::copyOf);
    }
}
