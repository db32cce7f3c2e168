package org.sila.sources;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface Sources extends ListCrudRepository<Source, UUID> {

    boolean existsBy();
}
