package org.sila.files;

import org.sila.secrets.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets a change of keys find the sealed pieces of files; each has its own context, as {@link StoredFiles} gives it. */
@Configuration(proxyBeanMethods = false)
class SealedChunks {

    @Bean
    SealedColumn storedFileChunks() {
        return new SealedColumn(
                "stored_file_chunk", "content", "'stored_file_chunk.content/' || file_id || '/' || position");
    }
}
