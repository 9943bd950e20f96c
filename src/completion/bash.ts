/**
 * The script for bash, from 3.2 on (which macOS has). The command line is handed over whole, since
 * bash takes words apart at `=` and `:` that the program takes for one.
 */
export const bash = `# article: completion for bash
_article() {
  local cur=\${COMP_WORDS[COMP_CWORD]} line value description
  COMPREPLY=()
  while IFS= read -r line; do
    value=\${line%%$'\\t'*} description=
    [[ $line == *$'\\t'* ]] && description=\${line#*$'\\t'}
    if [[ -z $value ]]; then
      _article_paths "$description"
      continue
    fi
    # Inside quotes the shell wants the bare text. What is only listed may say more.
    [[ $cur == [\\"\\']* ]] || printf -v value %q "$value"
    [[ $COMP_TYPE == 63 && -n $description ]] && value="$value  ($description)"
    COMPREPLY+=("$value")
  done < <(article __complete bash -- "\${COMP_LINE:0:COMP_POINT}" "$cur" 2>/dev/null)
}

_article_paths() {
  local path flag=f
  [[ $1 == folders ]] && flag=d
  type compopt &>/dev/null && compopt -o filenames
  while IFS= read -r path; do
    COMPREPLY+=("$path")
  done < <(compgen -$flag -- "$cur")
}

complete -o nosort -F _article article 2>/dev/null || complete -F _article article
`;
