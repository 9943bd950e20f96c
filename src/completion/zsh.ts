/** The script for zsh: to be sourced after compinit, or saved as `_article` in a folder of $fpath. */
export const zsh = `#compdef article
_article() {
  local line value
  local -a candidates
  while IFS= read -r line; do
    value=\${line%%$'\\t'*}
    if [[ -n $value ]]; then
      candidates+=("\${value//:/\\\\:}\${\${line#$value}/#$'\\t'/:}")
    else
      [[ $PREFIX == --*=* ]] && compset -P 1 '*='
      if [[ $line == *folders ]]; then _files -/; else _files; fi
    fi
  done < <(article __complete zsh -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)
  (( $#candidates )) && _describe -V article candidates
}

if [[ $funcstack[1] == _article ]]; then
  _article "$@"
else
  compdef _article article
fi
`;
