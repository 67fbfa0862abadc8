import { Injectable } from '@nestjs/common';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { CommonPasswords } from '../application/common-passwords';

/** Some 49,000 passwords that leaks have shown to be popular, all in lower case. */
const COMMON = dictionary['passwords-common'];

/** zxcvbn's scores 0 and 1 are found within a million guesses. */
const LEAST_SCORE = 2;

/** Characters that are looked at: the time it takes grows with them, and what follows so many makes any password strong. */
const LOOKED_AT = 40;

@Injectable()
export class ZxcvbnCommonPasswords extends CommonPasswords {
  private readonly common: ReadonlySet<string> = new Set(COMMON);
  private readonly zxcvbn = new ZxcvbnFactory({
    dictionary: { common: COMMON },
    graphs: adjacencyGraphs,
    maxLength: LOOKED_AT,
  });

  includes(password: string): boolean {
    return this.common.has(password.toLowerCase());
  }

  includesDressedUp(password: string): boolean {
    return this.zxcvbn.check(password).score < LEAST_SCORE;
  }
}
