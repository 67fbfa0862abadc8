export function OpenProfilePage() {
  return null;
}
