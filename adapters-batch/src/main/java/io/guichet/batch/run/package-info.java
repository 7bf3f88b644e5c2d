/** Daily runs as jobs of Jakarta Batch: an entry adapter without rules. */
package io.guichet.batch.run;
