/** Many customers' days played in memory on what was read together, and written together. */
package io.guichet.application.run.batch;
