import { Injectable } from '@nestjs/common';
import { dictionary } from '@zxcvbn-ts/language-common';
import { CommonPasswords } from '../application/common-passwords';

/** Some 49,000 passwords that leaks have shown to be popular, all in lower case. */
const COMMON: ReadonlySet<string> = new Set(dictionary['passwords-common']);

@Injectable()
export class ZxcvbnCommonPasswords extends CommonPasswords {
  includes(password: string): boolean {
    return COMMON.has(password.toLowerCase());
  }
}
