import { characters, IsText, Trimmed } from '@coocook/server-kit';
import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsEmail, IsIn, IsOptional } from 'class-validator';
import { MAX_NAME_LENGTH } from '../domain/account';
import { DEMO_KEYS, type DemoKey } from '../domain/demo-accounts';
import { MAX_EMAIL_LENGTH } from '../domain/email-address';
import { MAX_PASSWORD_LENGTH } from '../domain/password-policy';

/** Far above what we issue: a longer one is not ours. */
const MAX_REFRESH_TOKEN_LENGTH = 512;

const emailMessage = 'Invalid email';
const passwordMessage = `Invalid password: a text of at most ${MAX_PASSWORD_LENGTH} characters is expected`;
const nameMessage = `Invalid name: 1 to ${MAX_NAME_LENGTH} characters are expected`;

const EMAIL_EXAMPLE = 'kim.seoyeon@example.com';
const PASSWORD_EXAMPLE = 'Bibim-bap-4-two';
const REFRESH_TOKEN_EXAMPLE = 'mM1vYc0dXxPqzN5sT8uK2wLrJ7hGfE3aB6iO9yQ4tVk';

@ApiSchema({ name: 'RegisterBody' })
export class RegisterBody {
  @ApiProperty({
    description: 'Compared without case',
    maxLength: MAX_EMAIL_LENGTH,
    format: 'email',
    example: EMAIL_EXAMPLE,
  })
  @Trimmed()
  @IsText(emailMessage, characters(1, MAX_EMAIL_LENGTH))
  @IsEmail({}, { message: emailMessage })
  readonly email!: string;

  @ApiProperty({
    description:
      'At least 8 characters, with an uppercase letter, a digit and a special character, and not a common password',
    minLength: 8,
    maxLength: MAX_PASSWORD_LENGTH,
    format: 'password',
    example: PASSWORD_EXAMPLE,
  })
  @IsText(passwordMessage, characters(0, MAX_PASSWORD_LENGTH))
  readonly password!: string;

  @ApiProperty({
    description: 'What others see',
    minLength: 1,
    maxLength: MAX_NAME_LENGTH,
    example: 'Kim Seoyeon',
  })
  @Trimmed()
  @IsText(nameMessage, characters(1, MAX_NAME_LENGTH))
  readonly name!: string;
}

@ApiSchema({ name: 'LoginBody' })
export class LoginBody {
  @ApiProperty({ description: 'Any case', maxLength: MAX_EMAIL_LENGTH, example: EMAIL_EXAMPLE })
  @Trimmed()
  @IsText(emailMessage, characters(0, MAX_EMAIL_LENGTH))
  readonly email!: string;

  @ApiProperty({ maxLength: MAX_PASSWORD_LENGTH, format: 'password', example: PASSWORD_EXAMPLE })
  @IsText(passwordMessage, characters(0, MAX_PASSWORD_LENGTH))
  readonly password!: string;
}

@ApiSchema({ name: 'RefreshBody' })
export class RefreshBody {
  @ApiPropertyOptional({
    description: 'Left out by clients that keep it in the cookie',
    maxLength: MAX_REFRESH_TOKEN_LENGTH,
    example: REFRESH_TOKEN_EXAMPLE,
  })
  @IsOptional()
  @IsText('Invalid refresh_token', characters(0, MAX_REFRESH_TOKEN_LENGTH))
  readonly refresh_token?: string;
}

@ApiSchema({ name: 'ChangePasswordBody' })
export class ChangePasswordBody {
  @ApiProperty({ maxLength: MAX_PASSWORD_LENGTH, format: 'password', example: PASSWORD_EXAMPLE })
  @IsText(passwordMessage, characters(0, MAX_PASSWORD_LENGTH))
  readonly current_password!: string;

  @ApiProperty({
    description: 'With what a password needs; another than the current one',
    minLength: 8,
    maxLength: MAX_PASSWORD_LENGTH,
    format: 'password',
    example: 'Galbi-jjim-7-six',
  })
  @IsText(passwordMessage, characters(0, MAX_PASSWORD_LENGTH))
  readonly new_password!: string;
}

@ApiSchema({ name: 'PasswordChangeResult' })
export class PasswordChangedResponse {
  @ApiProperty({ example: 'Password changed' })
  readonly message!: string;
}

@ApiSchema({ name: 'StartDemoSessionBody' })
export class StartDemoSessionBody {
  @ApiProperty({ description: 'Which of the demo accounts', enum: DEMO_KEYS, example: 'diner' })
  @IsIn(DEMO_KEYS, { message: `Invalid account: one of ${DEMO_KEYS.join(', ')} is expected` })
  readonly account!: DemoKey;
}

@ApiSchema({ name: 'UserSubscription' })
export class UserSubscriptionResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly id!: number;

  @ApiProperty({ description: 'Slug of the product', example: 'coocook' })
  readonly product!: string;

  @ApiProperty({ enum: ['monthly', 'annual', 'trial'], example: 'trial' })
  readonly plan!: string;

  @ApiProperty({
    description: '`canceled` still opens the door until the period ends',
    enum: ['active', 'canceled', 'expired'],
    example: 'active',
  })
  readonly status!: string;

  @ApiProperty({
    description: 'UTC; past it the subscription opens no door',
    format: 'date-time',
    example: '2027-03-15T09:30:00.000Z',
  })
  readonly current_period_end!: string;
}

/** The caller's own account. */
@ApiSchema({ name: 'User' })
export class UserResponse {
  @ApiProperty({ type: 'integer', example: 8 })
  readonly id!: number;

  @ApiProperty({ description: 'In lower case', example: EMAIL_EXAMPLE })
  readonly email!: string;

  @ApiProperty({ example: 'Kim Seoyeon' })
  readonly name!: string;

  @ApiProperty({ description: '`user`, `admin`', type: [String], example: ['user'] })
  readonly roles!: readonly string[];

  @ApiProperty({ description: 'Has a chef profile', example: false })
  readonly is_chef!: boolean;

  @ApiProperty({ description: 'Id of the chef profile', type: 'integer', nullable: true, example: null })
  readonly chef_id!: number | null;

  @ApiProperty({ description: 'The newest first; past ones too', type: [UserSubscriptionResponse] })
  readonly subscriptions!: readonly UserSubscriptionResponse[];

  @ApiProperty({
    description: 'Older than the platform likes: time to choose another',
    example: false,
  })
  readonly password_expired!: boolean;

  @ApiProperty({ description: 'UTC', format: 'date-time', example: '2027-03-01T09:30:00.000Z' })
  readonly created_at!: string;
}

/** An open session and whose it is. */
@ApiSchema({ name: 'Session' })
export class SessionResponse {
  @ApiProperty({
    description: 'For the Authorization header',
    example: 'eyJhbGciOiJIUzI1NiIsInR5cCI6ImF0K2p3dCJ9.e30.c2ln',
  })
  readonly access_token!: string;

  @ApiPropertyOptional({
    description: 'Good for one use within 30 days; absent when it went into the cookie',
    example: REFRESH_TOKEN_EXAMPLE,
  })
  readonly refresh_token?: string;

  @ApiProperty({ enum: ['Bearer'], example: 'Bearer' })
  readonly token_type!: 'Bearer';

  @ApiProperty({ description: 'Seconds that the access token lives', type: 'integer', example: 900 })
  readonly expires_in!: number;

  @ApiProperty({ type: UserResponse })
  readonly user!: UserResponse;
}

@ApiSchema({ name: 'LogoutResult' })
export class LogoutResponse {
  @ApiProperty({ example: 'Signed out' })
  readonly message!: string;
}

@ApiSchema({ name: 'DemoAccount' })
export class DemoAccountResponse {
  @ApiProperty({ enum: DEMO_KEYS, example: 'diner' })
  readonly account!: DemoKey;

  @ApiProperty({ example: 'Demo Diner' })
  readonly name!: string;
}

@ApiSchema({ name: 'DemoAccountList' })
export class DemoAccountListResponse {
  @ApiProperty({ description: 'Empty when the demo is off', type: [DemoAccountResponse] })
  readonly accounts!: readonly DemoAccountResponse[];
}
