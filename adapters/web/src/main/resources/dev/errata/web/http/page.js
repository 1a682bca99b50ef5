// What htmx does not do: exchange only what is different, keep dialogs modal, and hear when something changed.
(function () {
  'use strict'

  var fresh

  // An element with the version that is shown already stays; so do its open parts, its scroll position and the focus in it.
  function merge(old, next) {
    if (next.dataset.version && next.dataset.version === old.dataset.version) {
      return
    }
    if ('keyed' in next.dataset && 'keyed' in old.dataset) {
      mergeChildren(old, next)
      return
    }
    var around = old.contains(document.activeElement) ? idsAround(document.activeElement) : []
    old.replaceWith(next)
    fresh.push(next)
    around.some(takesFocus)
  }

  // Whoever uses the keyboard goes on where they were: there, or at the nearest thing around it that is still on the page.
  function idsAround(element) {
    var ids = []
    for (var around = element; around && around !== document.body; around = around.parentElement) {
      if (around.id) {
        ids.push(around.id)
      }
    }
    return ids
  }

  function takesFocus(id) {
    var element = document.getElementById(id)
    if (element) {
      element.focus({ preventScroll: true })
    }
    return element !== null && document.activeElement === element
  }

  function mergeChildren(old, next) {
    var wanted = Array.from(next.children)
    var ids = wanted.map(function (child) { return child.id })
    Array.from(old.children).forEach(function (child) {
      if (ids.indexOf(child.id) < 0) {
        child.remove()
      }
    })
    wanted.forEach(function (child, index) {
      var same = Array.from(old.children).find(function (known) { return known.id === child.id })
      if (same) {
        merge(same, child)
        return
      }
      child.classList.add('fresh')
      old.insertBefore(child, old.children[index] || null)
      fresh.push(child)
    })
  }

  htmx.defineExtension('keyed', {
    isInlineSwap: function (style) { return style === 'keyed' },
    handleSwap: function (style, target, fragment) {
      if (style !== 'keyed') {
        return false
      }
      fresh = []
      Array.from(fragment.children).forEach(function (part) {
        var old = document.getElementById(part.id)
        if (old && !(late && 'keyed' in part.dataset)) {
          merge(old, part)
        }
      })
      fresh.forEach(settle)
      return fresh
    }
  })

  function settle(element) {
    if (element.id === 'dialog') {
      showDialog()
    } else if (element.id === 'composer') {
      document.getElementById('question').focus()
    } else if (element.classList.contains('fresh') && element.id.indexOf('thread-') === 0) {
      toTheEnd()
    } else if (element.contains(document.querySelector('#conversation > :last-child'))) {
      toTheEnd()
    }
  }

  // Where the newest answer, the next step and the question that comes next are.
  function toTheEnd() {
    var main = document.querySelector('main')
    scrollTo(0, main.offsetTop + main.offsetHeight - innerHeight)
    seeWhatChanged()
  }

  // Of an answer that was just corrected the changed words are what one wants to see, however long it is.
  function seeWhatChanged() {
    var answer = Array.from(document.querySelectorAll('.answer')).pop()
    var changed = answer && answer.querySelector('mark')
    if (changed && changed.getBoundingClientRect().top < 0) {
      changed.scrollIntoView({ block: 'center' })
    }
  }

  // Dialogs: the browser keeps the focus in, closes on Escape, and gives the focus back.
  var opener

  function showDialog() {
    var dialog = document.querySelector('#dialog > dialog')
    if (!dialog) {
      giveFocusBack()
      return
    }
    if (!dialog.open) {
      opener = opener || describe(document.activeElement)
      dialog.showModal()
      dialog.addEventListener('cancel', keepsUnsaved)
      dialog.addEventListener('close', function () {
        if (dialog.isConnected) {
          dialog.remove()
          giveFocusBack()
        }
      })
      var wrong = dialog.querySelector('[aria-invalid="true"]')
      if (wrong) {
        wrong.focus()
      }
    }
  }

  // Escape does not throw away what was typed before it was pressed twice.
  function keepsUnsaved(event) {
    var dialog = event.currentTarget
    var unsaved = Array.from(dialog.querySelectorAll('textarea, input[type="text"]')).some(function (field) {
      return field.value !== field.defaultValue
    })
    if (!unsaved || dialog.querySelector('.unsaved')) {
      return
    }
    event.preventDefault()
    var said = document.createElement('p')
    said.className = 'notice unsaved'
    said.setAttribute('role', 'alert')
    said.textContent = dialog.dataset.unsaved
    dialog.querySelector('.top').after(said)
    dialog.addEventListener('input', function () { said.remove() }, { once: true })
  }

  // What opened a dialog may have been exchanged meanwhile, so it is remembered by its place and not by itself.
  function describe(element) {
    var answer = element && element.closest('[data-answer]')
    return { element: element, answer: answer && answer.id }
  }

  function giveFocusBack() {
    if (!opener) {
      return
    }
    var answer = opener.answer && document.getElementById(opener.answer)
    if (opener.element.isConnected && opener.element !== document.body) {
      opener.element.focus()
    } else if (answer) {
      answer.focus({ preventScroll: true })
    }
    opener = null
  }

  // What is too long to be read comes back with nothing: the form stays as it is, and says so beside its longest text.
  document.addEventListener('htmx:responseError', function (event) {
    var form = event.detail.elt.closest('form')
    if (event.detail.xhr.status !== 413 || !form) {
      return
    }
    var longest = Array.from(form.querySelectorAll('textarea, input[type="text"]')).reduce(function (one, other) {
      return other.value.length > one.value.length ? other : one
    })
    tooLong(longest)
  })

  function tooLong(field) {
    var id = field.id + '-problem'
    var said = document.getElementById(id)
    if (!said) {
      said = document.createElement('p')
      said.id = id
      said.className = 'problem'
      said.setAttribute('role', 'alert')
      ;(field.closest('.asking') || field).after(said)
    }
    said.textContent = document.body.dataset.tooLong
    field.setAttribute('aria-invalid', 'true')
    field.setAttribute('aria-describedby', id)
    field.focus()
  }

  document.addEventListener('click', function (event) {
    var close = event.target.closest('[data-close]')
    if (close) {
      close.closest('dialog').close()
    }
  })

  document.addEventListener('keydown', function (event) {
    var sends = 'enter' in event.target.dataset
      ? !event.shiftKey
      : (event.ctrlKey || event.metaKey) && event.target.closest('dialog[data-unsaved]')
    if (event.key === 'Enter' && sends && !event.isComposing) {
      event.preventDefault()
      event.target.form.requestSubmit()
    }
  })

  // Documents that are dropped anywhere on the page, or chosen, are sent one after the other; what becomes of them the page shows itself.
  var unsent = []
  var sending = false

  function send(files) {
    unsent = unsent.concat(Array.from(files))
    if (!sending) {
      sendNext('')
    }
  }

  function sendNext(said) {
    var drop = document.getElementById('drop')
    var bar = drop.querySelector('progress')
    var file = unsent.shift()
    sending = file !== undefined
    bar.hidden = !sending
    if (!sending) {
      drop.querySelector('.sending').textContent = said
      return
    }
    if (file.size > drop.dataset.most * 1024 * 1024) {
      sendNext(named(drop.dataset.tooLarge, file, said))
      return
    }
    drop.querySelector('.sending').textContent = named(drop.dataset.sending, file, said)
    var request = new XMLHttpRequest()
    request.upload.addEventListener('progress', function (event) { bar.value = 100 * event.loaded / event.total })
    request.addEventListener('loadend', function () {
      var sorry = named(drop.dataset.lost, file, '')
      if ((request.getResponseHeader('Content-Type') || '').indexOf('text/plain') === 0) {
        sorry = request.responseText
      } else if (request.status === 403) {
        sorry = drop.dataset.stale
      }
      sendNext(request.status === 202 ? said : said + ' ' + sorry)
    })
    request.open('POST', drop.dataset.to + '&for=' + drop.querySelector('select').value
      + '&name=' + encodeURIComponent(file.name) + '&token=' + encodeURIComponent(drop.dataset.token))
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    bar.value = 0
    request.send(file)
  }

  // What was wrong with those before stays to be read.
  function named(words, file, before) {
    return (before + ' ' + words.replace('NAME', function () { return file.name })).trim()
  }

  function takeDocuments() {
    var drop = document.getElementById('drop')
    if (!drop) {
      return
    }
    drop.hidden = false
    drop.querySelector('input').addEventListener('change', function (event) {
      send(event.target.files)
      event.target.value = ''
    })
    document.addEventListener('dragover', function (event) {
      if (Array.from(event.dataTransfer.types).indexOf('Files') >= 0) {
        event.preventDefault()
        drop.classList.add('over')
      }
    })
    document.addEventListener('dragleave', function (event) {
      if (!event.relatedTarget) {
        drop.classList.remove('over')
      }
    })
    document.addEventListener('drop', function (event) {
      if (event.dataTransfer.files.length) {
        event.preventDefault()
        send(event.dataTransfer.files)
      }
      drop.classList.remove('over')
    })
  }

  // The stream only says that something changed. Whoever was away looks again when the connection is back.
  var lost = false

  var stream

  // How often the stream said so.
  var changes = 0

  function listen() {
    stream = new EventSource(document.body.dataset.events)
    stream.addEventListener('changed', function () {
      changes++
      look()
    })
    stream.addEventListener('open', function () {
      setLost(false)
      look()
    })
    stream.addEventListener('error', function () {
      setLost(true)
      if (stream.readyState === EventSource.CLOSED) {
        setTimeout(listenWhileSeen, 1500)
      }
    })
  }

  // A browser keeps only six connections to one server, so a tab that nobody looks at lets go of its own.
  function listenWhileSeen() {
    if (stream) {
      stream.close()
    }
    if (document.visibilityState === 'visible') {
      listen()
    }
  }

  // What comes back may have been made before something that is seen already, and would take it away again: then only its dialog counts.
  var requests = 0
  var newest = 0
  var late = false

  document.addEventListener('htmx:beforeRequest', function (event) {
    var isLook = event.detail.requestConfig.elt === document.body
    event.detail.xhr.begun = { number: ++requests, changes: isLook ? Infinity : changes }
  })

  document.addEventListener('htmx:beforeSwap', function (event) {
    var begun = event.detail.xhr.begun
    late = begun.number < newest || begun.changes < changes
    newest = Math.max(newest, begun.number)
    if (late) {
      look()
    }
  })

  function look() {
    htmx.ajax('GET', document.body.dataset.live, { source: document.body, target: document.body, swap: 'keyed' })
  }

  function setLost(isLost) {
    lost = isLost
    clearTimeout(setLost.timer)
    // A page that is left loses its connection too; nobody needs to read of that.
    setLost.timer = setTimeout(function () { document.getElementById('lost').hidden = !lost }, isLost ? 400 : 0)
  }

  document.addEventListener('DOMContentLoaded', function () {
    showDialog()
    takeDocuments()
    // A dialog is opened once, not again by every reload.
    history.replaceState(null, '', location.href.replace(/&correct=[^&#]*/, ''))
    if (!location.hash) {
      toTheEnd()
    }
    document.addEventListener('visibilitychange', listenWhileSeen)
    listenWhileSeen()
  })
})()
